import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
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
      "-XX:+UseSerialGC -Xmx512m --enable-native-access=javafx.graphics,org.graalvm.truffle"
          // The JavaScript engine's strings use it; without this it is announced at every start.
          + " --sun-misc-unsafe-memory-access=allow"
          // It would unpack a library into the user's home, for a compiler that is not there.
          + " -Dpolyglotimpl.AttachLibraryFailureAction=ignore";

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

  private final Path work;
  private final Path repack;

  private ImageBuilder(Path work) {
    this.work = work;
    this.repack = work.resolveSibling("repack");
  }

  /** Builds the image; any failure ends the program with its reason. */
  public static void main(String[] arguments) throws IOException {
    Path launchers = Path.of(arguments[1]);
    Path legal = Path.of(arguments[2]);
    Path image = Path.of(arguments[3]);
    Path work = image.resolveSibling("modules");
    Trees.delete(work);
    Trees.delete(image);
    new ImageBuilder(Files.createDirectories(work)).build(arguments[0], launchers, legal, image);
  }

  private void build(String classPath, Path launchers, Path legal, Path image) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (isModule(jar)) {
        jars.add(jar);
        if (hasNativeLibraries(jar)) {
          repackAsJmod(jar);
        } else {
          Files.copy(jar, work.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
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
