import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Windows and macOS, by the JDK's jpackage from the same trained image.
 *
 * <p>Signing is asked for by variables and left out without them: {@code PORTCULLIS_SIGN_COMMAND},
 * a program that signs the one file it is given (Windows), and {@code PORTCULLIS_MAC_IDENTITY}, the
 * name of a certificate in the key chain (macOS).
 */
final class JpackageInstallers {

  private static final String MAIN = "dev.portcullis.app/dev.portcullis.app.Main";

  /** Never change it: Windows knows by it that a newer version replaces an older one. */
  private static final String UPGRADE_ID = "5b1e7f0c-3f5d-4c53-9a55-0e6f3f3c8d21";

  /**
   * Below the person's local application data, where programs installed for one person belong. Not
   * jpackage's own choice, the folder named like the program beside it: there lie the captures, and
   * removing the program removes its folder.
   */
  private static final String FOLDER_OF_ONE_PERSON = "Programs\\Portcullis";

  private static final String DESCRIPTION = "Talks to LAN devices the way a mini program does";

  private final String version;
  private final Path image;
  private final Path sources;
  private final Path work;
  private final Path output;

  JpackageInstallers(String version, Path image, Path sources, Path work, Path output) {
    this.version = version;
    this.image = image;
    this.sources = sources;
    this.work = work;
    this.output = output;
  }

  /**
   * An {@code .msi} for one person, with menu entry and shortcut, and the same as a {@code .zip}.
   */
  void windows() throws IOException, InterruptedException {
    String runtime = "$ROOTDIR/runtime/lib/";
    Path console = work.resolve("console.properties");
    // The second program belongs to a terminal: Windows asks for one or the other at link time.
    Files.writeString(
        console,
        "win-console=true\nwin-menu=false\nwin-shortcut=false\njava-options="
            + "-XX:AOTCache="
            + runtime
            + "command-line.aot"
            + " -Xlog:aot=off -Xlog:cds=off -Dportcullis.root=$ROOTDIR\n");
    List<String> arguments = common("app-image", version, runtime + "window.aot", "portcullis.ico");
    arguments.addAll(List.of("--dest", work.toString()));
    arguments.addAll(List.of("--add-launcher", "portcullis-cli=" + console));
    Commands.tool("jpackage", arguments);
    Path folder = work.resolve("Portcullis");
    sign(folder.resolve("Portcullis.exe"));
    sign(folder.resolve("portcullis-cli.exe"));
    // The extension of rule profiles; a capture is a folder, which Windows opens by itself.
    Path profiles = work.resolve("profiles.properties");
    Files.writeString(
        profiles,
        "extension=portcullis\n"
            + "mime-type=application/vnd.portcullis.profile+json\n"
            + "description=Portcullis rule profile\n");
    Path zip = output.resolve("portcullis-" + version + "-windows-x64.zip");
    Commands.tool(
        "jar",
        List.of(
            "--create",
            "--no-manifest",
            "--file",
            zip.toString(),
            "-C",
            work.toString(),
            "Portcullis"));
    Commands.tool(
        "jpackage",
        List.of(
            "--type",
            "msi",
            "--app-image",
            folder.toString(),
            "--name",
            "Portcullis",
            "--app-version",
            version,
            "--vendor",
            "The Portcullis authors",
            "--description",
            DESCRIPTION,
            "--license-file",
            sources.resolve("legal/texts/Apache-2.0.txt").toString(),
            "--file-associations",
            profiles.toString(),
            "--win-per-user-install",
            "--install-dir",
            FOLDER_OF_ONE_PERSON,
            "--win-dir-chooser",
            "--win-menu",
            "--win-shortcut",
            "--win-shortcut-prompt",
            "--win-upgrade-uuid",
            UPGRADE_ID,
            "--dest",
            output.toString()));
    try (Stream<Path> built = Files.list(output)) {
      for (Path file : built.filter(file -> file.toString().endsWith(".msi")).toList()) {
        sign(file);
      }
    }
  }

  /** A {@code .dmg} to drag the program from. */
  void mac() throws IOException {
    Path resources = Files.createDirectories(work.resolve("resources"));
    Files.writeString(
        resources.resolve("Info.plist"),
        InstallerBuilder.filled(
            sources.resolve("mac/Info.plist"),
            List.of("VERSION", version, "BUILD", macBuild(version))));
    List<String> arguments =
        common(
            "dmg",
            macBuild(version),
            "$ROOTDIR/Contents/runtime/Contents/Home/lib/window.aot",
            "portcullis.icns");
    arguments.addAll(List.of("--dest", output.toString()));
    arguments.addAll(List.of("--resource-dir", resources.toString()));
    arguments.addAll(List.of("--mac-package-identifier", "dev.portcullis.Portcullis"));
    arguments.addAll(List.of("--mac-app-category", "developer-tools"));
    String identity = System.getenv("PORTCULLIS_MAC_IDENTITY");
    if (identity != null && !identity.isBlank()) {
      arguments.addAll(List.of("--mac-sign", "--mac-signing-key-user-name", identity));
    }
    Commands.tool("jpackage", arguments);
    Path built = output.resolve("Portcullis-" + macBuild(version) + ".dmg");
    String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
    Files.move(built, output.resolve("portcullis-" + version + "-macos-" + processor + ".dmg"));
  }

  /**
   * macOS counts builds from 1 and jpackage insists: 0.1.0 is build 1.1.0. What a person sees, the
   * short version in Info.plist, stays 0.1.0.
   */
  static String macBuild(String version) {
    String[] numbers = version.split("\\.", 2);
    return Integer.parseInt(numbers[0]) + 1 + "." + numbers[1];
  }

  /** What every jpackage call of ours says, on each system. */
  private List<String> common(String type, String appVersion, String cache, String icon) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--type", type));
    arguments.addAll(List.of("--name", "Portcullis"));
    arguments.addAll(List.of("--app-version", appVersion));
    arguments.addAll(List.of("--vendor", "The Portcullis authors"));
    arguments.addAll(List.of("--copyright", "The Portcullis authors, Apache License 2.0"));
    arguments.addAll(List.of("--description", DESCRIPTION));
    arguments.addAll(List.of("--runtime-image", image.toString()));
    arguments.addAll(List.of("--module", MAIN));
    arguments.addAll(List.of("--icon", sources.resolve("icon").resolve(icon).toString()));
    for (String option :
        List.of(
            "-XX:AOTCache=" + cache,
            "-Xlog:aot=off",
            "-Xlog:cds=off",
            "-Dportcullis.root=$ROOTDIR")) {
      arguments.addAll(List.of("--java-options", option));
    }
    return arguments;
  }

  private static void sign(Path file) throws IOException, InterruptedException {
    String command = System.getenv("PORTCULLIS_SIGN_COMMAND");
    if (command != null && !command.isBlank()) {
      Commands.run(command, file.toString());
    }
  }
}
