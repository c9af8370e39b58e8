import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Links the program and the run time it needs into one directory. Run by the build, on the JDK the
 * toolchain chose, as {@code java ImageBuilder.java CLASS_PATH LAUNCHER_DIRECTORY LEGAL_DIRECTORY
 * OUTPUT_DIRECTORY}.
 *
 * <p>JavaFX jars carry their native libraries inside; they are repacked as jmods first, so that the
 * libraries lie in the image instead of being unpacked into the user's home at every first start.
 */
public final class ImageBuilder {

  private static final String MAIN_MODULE = "dev.portcullis.app";

  /** What every start needs, for the window and for the command line alike. */
  private static final String VM_OPTIONS =
      "-XX:+UseSerialGC -Xmx512m"
          + " --enable-native-access=dev.portcullis.core,javafx.graphics,org.graalvm.truffle"
          // The JavaScript engine's strings use it; without this it is announced at every start.
          + " --sun-misc-unsafe-memory-access=allow"
          // It would unpack a library into the user's home, for a compiler that is not there.
          + " -Dpolyglotimpl.AttachLibraryFailureAction=ignore"
          // The thorough compiler waits ten times longer than usual, and so leaves the processor to
          // the first second; what a flood keeps busy it has soon enough all the same.
          + " -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000"
          + " -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000";

  /**
   * What jlink lays there for others: a key store's tool, a way to look into the image from another
   * Java, the list the class archive was made from, and the archive for heaps we never have.
   */
  private static final List<String> NOBODY_USES =
      List.of(
          "bin/keytool",
          "bin/keytool.exe",
          "lib/jexec",
          "lib/jrt-fs.jar",
          "lib/classlist",
          "lib/server/classes_nocoops.jsa",
          "bin/server/classes_nocoops.jsa");

  /**
   * JavaScript formats dates and numbers in the languages of the program; it has no way to
   * character converters, transliteration, names of characters and host names.
   */
  private static final List<String> NEVER_REACHED =
      List.of(
          icu("(translit/.*|.*\\.(cnv|spp|cfu)|cnvalias\\.icu|unames\\.icu)"),
          icu("((?!brkitr)[a-z]+/)?(?!(en|zh|res)[_.])[a-z][a-z][a-z]?(_\\w+)?\\.res"));

  /** Of the old desktop toolkit, by their names on every system. */
  private static final Pattern TOOLKIT_LIBRARY =
      Pattern.compile(
          "(lib)?(awt\\w*|fontmanager|freetype|javajpeg|jawt|jsound|lcms|mlib_image|splashscreen"
              + "|osxapp|osxui|osx)\\.(so|dll|dylib)|psfont.*\\.properties.*");

  private final Path work;
  private final Path repack;

  private ImageBuilder(Path work) {
    this.work = work;
    this.repack = work.resolveSibling("repack");
  }

  /** Builds the image; any failure ends the program with its reason. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path launchers = Path.of(arguments[1]);
    Path legal = Path.of(arguments[2]);
    Path image = Path.of(arguments[3]);
    Path work = image.resolveSibling("modules");
    Trees.delete(work);
    Trees.delete(image);
    new ImageBuilder(Files.createDirectories(work)).build(arguments[0], launchers, legal, image);
  }

  private void build(String classPath, Path launchers, Path legal, Path image)
      throws IOException, InterruptedException {
    List<Path> jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (isModule(jar)) {
        jars.add(jar);
        if (hasNativeLibraries(jar)) {
          repackAsJmod(jar);
        } else {
          Path copy = work.resolve(jar.getFileName());
          Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
          if (ModuleFinder.of(copy).find(MAIN_MODULE).isPresent()) {
            Path compiler = launchers.resolveSibling("build").resolve("BinaryStyles.java");
            java("--class-path", classPath, compiler.toString(), copy.toString());
          }
        }
      }
    }
    Parts parts = Parts.of(jars, legal);
    run(
        "jlink",
        "--module-path",
        work.toString(),
        "--add-modules",
        // jdk.localedata: dates and numbers in Chinese; jdk.charsets: GB18030, Big5, Shift_JIS.
        // org.graalvm.js: the language scripts are written in, which nothing requires by name.
        MAIN_MODULE + ",jdk.localedata,jdk.charsets,org.graalvm.js",
        "--include-locales=en,zh",
        "--exclude-resources",
        String.join(",", NEVER_REACHED) + "," + String.join(",", desktopToolkit()),
        "--no-header-files",
        "--no-man-pages",
        "--compress=zip-6",
        "--generate-cds-archive",
        "--add-options",
        VM_OPTIONS,
        "--output",
        image.toString());
    Path bin = image.resolve("bin");
    String launcher = File.separatorChar == '\\' ? "portcullis.bat" : "portcullis";
    Path copy = Files.copy(launchers.resolve(launcher), bin.resolve(launcher));
    if (!copy.toFile().setExecutable(true, false)) {
      throw new IOException(copy + " cannot be made executable");
    }
    Trees.delete(repack);
    removeWhatNobodyUses(image);
    parts.writeTexts(image.resolve("legal"), legal.resolve("texts/Apache-2.0.txt"));
    Files.writeString(image.resolve("legal/portcullis.cdx.json"), BillOfMaterials.of(parts));
  }

  private static void removeWhatNobodyUses(Path image) throws IOException {
    for (String file : NOBODY_USES) {
      Files.deleteIfExists(image.resolve(file));
    }
    for (String folder : List.of("lib", "bin")) {
      try (Stream<Path> files = Files.list(image.resolve(folder))) {
        for (Path file : files.toList()) {
          if (TOOLKIT_LIBRARY.matcher(file.getFileName().toString()).matches()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  /**
   * Patterns of the old desktop toolkit's classes. JavaFX and others require its module for the
   * beans in it, draw without it, and would ask for the rest only to print. Of each package one
   * file stays, the smallest, or jlink takes the module for broken.
   */
  private static List<String> desktopToolkit() throws IOException {
    List<String> patterns = new ArrayList<>();
    ModuleDescriptor module =
        ModuleFinder.ofSystem().find("java.desktop").orElseThrow().descriptor();
    Path classes = Path.of(URI.create("jrt:/java.desktop"));
    for (String name : module.packages()) {
      if (!name.contains(".beans")) {
        String folder = name.replace('.', '/');
        try (Stream<Path> files = Files.list(classes.resolve(folder))) {
          Path kept =
              files
                  .filter(Files::isRegularFile)
                  .min(Comparator.comparingLong(ImageBuilder::size))
                  .orElseThrow();
          String others = "(?!" + Pattern.quote(kept.getFileName().toString()) + ")[^/]+";
          patterns.add("regex:/java\\.desktop/" + folder + "/" + others);
        }
      }
    }
    return patterns;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String icu(String names) {
    return "regex:/org\\.graalvm\\.shadowed\\.icu4j/.*/icudata/" + names;
  }

  /**
   * Leaves out what is no module: the empty twins of the JavaFX jars, and the class folder this
   * Maven module lists but never fills.
   */
  private static boolean isModule(Path jar) throws IOException {
    if (!Files.exists(jar)) {
      return false;
    }
    if (Files.isDirectory(jar)) {
      throw new IOException(jar + " is no jar: build the jars first (mvn package)");
    }
    try (JarFile file = new JarFile(jar.toFile(), false, JarFile.OPEN_READ, Runtime.version())) {
      return file.getEntry("module-info.class") != null;
    }
  }

  /** JavaFX has them at the top of its jars; what lies deeper is a resource of its owner's. */
  private static boolean isNativeLibrary(String name) {
    return name.indexOf('/') < 0
        && (name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib"));
  }

  private static boolean hasNativeLibraries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).anyMatch(ImageBuilder::isNativeLibrary);
    }
  }

  private void repackAsJmod(Path jar) throws IOException {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    Path classes = Files.createDirectories(repack.resolve(name + "/classes"));
    Path libraries = Files.createDirectories(classes.resolveSibling("lib"));
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        if (!entry.isDirectory()) {
          Path target =
              isNativeLibrary(entry.getName())
                  ? libraries.resolve(Path.of(entry.getName()).getFileName())
                  : classes.resolve(entry.getName());
          Files.createDirectories(target.getParent());
          try (InputStream content = file.getInputStream(entry)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
    run(
        "jmod",
        "create",
        "--class-path",
        classes.toString(),
        "--libs",
        libraries.toString(),
        work.resolve(name + ".jmod").toString());
  }

  private static void java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Commands.run(command.toArray(String[]::new));
  }

  private static void run(String tool, String... arguments) {
    ToolProvider provider =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IllegalStateException("this JDK has no " + tool));
    int exit = provider.run(System.out, System.err, arguments);
    if (exit != 0) {
      System.err.println(tool + " failed with exit code " + exit);
      System.exit(exit);
    }
  }
}
