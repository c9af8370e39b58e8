import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Lays the program out where Linux systems look for its pieces and closes the tree as a Debian and
 * an RPM package, and the image alone as an archive to unpack anywhere.
 *
 * <p>The packages have no scripts of their own: menu, icons and file types are files in the places
 * whose owners watch them.
 */
final class LinuxPackages {

  private static final String ID = "dev.portcullis.Portcullis";
  private static final String BASH = "bash-completion/completions/portcullis";
  private static final String ZSH = "zsh/site-functions/_portcullis";
  private static final String DEBIAN_ZSH = "zsh/vendor-completions/_portcullis";
  private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  private final String version;
  private final Path image;
  private final Path sources;
  private final Path work;
  private final Path output;
  private final boolean arm = System.getProperty("os.arch").equals("aarch64");

  LinuxPackages(String version, Path image, Path sources, Path work, Path output) {
    this.version = version;
    this.image = image;
    this.sources = sources;
    this.work = work;
    this.output = output;
  }

  /** Builds the archive and both packages. */
  void all() throws IOException, InterruptedException {
    requireTools();
    completions();
    archive();
    Path tree = work.resolve("tree");
    layOut(tree);
    deb(tree);
    // Debian gives packages a folder of their own for zsh.
    Path share = tree.resolve("usr/share");
    Files.createDirectories(share.resolve("zsh/site-functions"));
    Files.move(share.resolve(DEBIAN_ZSH), share.resolve(ZSH));
    Files.delete(share.resolve(DEBIAN_ZSH).getParent());
    rpm(tree);
  }

  private static void requireTools() throws IOException {
    for (String tool : List.of("tar", "dpkg-deb", "rpmbuild")) {
      if (!Commands.exists(tool)) {
        throw new IOException(
            tool + " is missing: on Debian and Ubuntu, apt-get install rpm dpkg-dev");
      }
    }
  }

  /** What bash and zsh complete by, in English as all that lies in the system's folders. */
  private void completions() throws IOException, InterruptedException {
    for (String shell : List.of("bash", "zsh")) {
      Commands.write(
          image.resolve("share").resolve(shell.equals("bash") ? BASH : ZSH),
          Map.of("LC_ALL", "C"),
          List.of(image.resolve("bin/portcullis").toString(), "completion", shell));
    }
  }

  private void archive() throws IOException, InterruptedException {
    Commands.run(
        "tar",
        "--create",
        "--gzip",
        "--sort=name",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--file",
        output
            .resolve("portcullis-" + version + "-linux-" + debArchitecture() + ".tar.gz")
            .toString(),
        "--directory",
        image.getParent().toString(),
        image.getFileName().toString());
  }

  private void layOut(Path tree) throws IOException {
    Path linux = sources.resolve("linux");
    Path icons = sources.resolve("icon");
    Path share = tree.resolve("usr/share");
    Trees.copy(image, tree.resolve("usr/lib/portcullis"));
    Path completions = tree.resolve("usr/lib/portcullis/share");
    put(completions.resolve(BASH), share.resolve(BASH));
    put(completions.resolve(ZSH), share.resolve(DEBIAN_ZSH));
    Trees.delete(completions);
    Path command = tree.resolve("usr/bin/portcullis");
    Files.createDirectories(command.getParent());
    Files.createSymbolicLink(command, Path.of("../lib/portcullis/bin/portcullis"));
    put(linux.resolve(ID + ".desktop"), share.resolve("applications/" + ID + ".desktop"));
    put(linux.resolve(ID + ".metainfo.xml"), share.resolve("metainfo/" + ID + ".metainfo.xml"));
    put(linux.resolve(ID + ".xml"), share.resolve("mime/packages/" + ID + ".xml"));
    Path hicolor = share.resolve("icons/hicolor");
    for (int size : ICON_SIZES) {
      put(
          icons.resolve("png/portcullis-" + size + ".png"),
          hicolor.resolve(size + "x" + size + "/apps/" + ID + ".png"));
    }
    put(icons.resolve("portcullis.svg"), hicolor.resolve("scalable/apps/" + ID + ".svg"));
    Path documents = share.resolve("doc/portcullis");
    put(linux.resolve("copyright"), documents.resolve("copyright"));
    compress(linux.resolve("portcullis.1"), share.resolve("man/man1/portcullis.1.gz"));
    compress(sources.resolve("../../CHANGELOG.md").normalize(), documents.resolve("changelog.gz"));
    settlePermissions(tree);
  }

  private void deb(Path tree) throws IOException, InterruptedException {
    Path control = Files.createDirectories(tree.resolve("DEBIAN")).resolve("control");
    Files.writeString(
        control,
        InstallerBuilder.filled(
            sources.resolve("linux/control"),
            List.of(
                "VERSION",
                version,
                "ARCHITECTURE",
                debArchitecture(),
                "SIZE",
                Long.toString(Trees.size(tree) / 1024))));
    Files.writeString(tree.resolve("DEBIAN/md5sums"), md5sums(tree));
    settlePermissions(tree.resolve("DEBIAN"));
    Commands.run(
        "dpkg-deb",
        "--root-owner-group",
        "-Zzstd",
        "--build",
        tree.toString(),
        output.resolve("portcullis_" + version + "_" + debArchitecture() + ".deb").toString());
    Trees.delete(tree.resolve("DEBIAN"));
  }

  private void rpm(Path tree) throws IOException, InterruptedException {
    Path top = Files.createDirectories(work.resolve("rpm"));
    Path spec = top.resolve("portcullis.spec");
    Files.writeString(
        spec,
        InstallerBuilder.filled(
            sources.resolve("linux/portcullis.spec"),
            List.of("VERSION", version, "TREE", tree.toString())));
    Commands.run(
        Map.of("LC_ALL", "C"),
        List.of(
            "rpmbuild",
            "-bb",
            "--quiet",
            "--target",
            arm ? "aarch64" : "x86_64",
            "--define",
            "_topdir " + top,
            "--define",
            "_rpmdir " + output,
            "--define",
            "_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
            spec.toString()));
  }

  private String debArchitecture() {
    return arm ? "arm64" : "amd64";
  }

  private static void put(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  private static void compress(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
      Files.copy(from, out);
    }
  }

  /** What the builder's own umask was must not travel. */
  private static void settlePermissions(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
        boolean run = Files.isDirectory(file) || Files.isExecutable(file);
        boolean library = file.getFileName().toString().contains(".so");
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(run && !library ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static String md5sums(Path tree) throws IOException {
    StringBuilder sums = new StringBuilder();
    try (Stream<Path> files = Files.walk(tree.resolve("usr"))) {
      for (Path file : files.sorted().toList()) {
        if (Files.isRegularFile(file) && !Files.isSymbolicLink(file)) {
          byte[] sum = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
          sums.append(HexFormat.of().formatHex(sum))
              .append("  ")
              .append(tree.relativize(file))
              .append('\n');
        }
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
    return sums.toString();
  }
}
