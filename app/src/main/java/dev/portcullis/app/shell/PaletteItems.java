package dev.portcullis.app.shell;

import dev.portcullis.app.i18n.Language;
import dev.portcullis.app.i18n.Messages;
import dev.portcullis.app.library.LibraryActions;
import dev.portcullis.app.library.ScriptActions;
import dev.portcullis.app.library.ScriptPaths;
import dev.portcullis.app.palette.PaletteItem;
import dev.portcullis.core.script.ScriptExamples;
import dev.portcullis.core.workspace.Library;
import dev.portcullis.core.workspace.PayloadGroup;
import dev.portcullis.core.workspace.SavedPayload;
import dev.portcullis.core.workspace.SavedSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Everything the palette can find: commands, targets, payloads, sequences, scripts. JavaFX thread
 * only.
 */
final class PaletteItems implements Supplier<List<PaletteItem>> {

  private final Supplier<List<Command>> commands;
  private final Supplier<Library> library;
  private final LibraryActions actions;
  private final ScriptActions scripts;
  private final Consumer<String> showExample;
  private final Messages messages;

  /** Every language there is: a person types in whichever comes to mind. */
  private final List<Messages> languages =
      Arrays.stream(Language.values()).map(Messages::new).toList();

  PaletteItems(
      Supplier<List<Command>> commands,
      Supplier<Library> library,
      LibraryActions actions,
      ScriptActions scripts,
      Consumer<String> showExample,
      Messages messages) {
    this.commands = commands;
    this.library = library;
    this.actions = actions;
    this.scripts = scripts;
    this.showExample = showExample;
    this.messages = messages;
  }

  @Override
  public List<PaletteItem> get() {
    List<PaletteItem> items = new ArrayList<>();
    for (Command command : commands.get()) {
      if (command.enabled().get()) {
        items.add(
            new PaletteItem(
                command.id(),
                "palette.kind.command",
                names(command.textKey()),
                command.keyText(),
                command::run));
      }
    }
    library
        .get()
        .targets()
        .forEach(
            target ->
                items.add(
                    new PaletteItem(
                        target.id(),
                        "palette.kind.target",
                        List.of(target.name(), target.address() + ":" + target.port()),
                        "",
                        () -> actions.open(target))));
    for (PayloadGroup group : library.get().groups()) {
      group.payloads().forEach(payload -> items.add(item(payload, group.name())));
    }
    for (SavedSequence sequence : library.get().sequences()) {
      items.add(
          new PaletteItem(
              sequence.id(),
              "palette.kind.sequence",
              List.of(sequence.name()),
              "",
              () -> actions.run(sequence)));
    }
    for (String path : library.get().scripts()) {
      ScriptPaths.of(path)
          .ifPresent(
              file ->
                  items.add(
                      new PaletteItem(
                          "script:" + path,
                          "palette.kind.script",
                          List.of(String.valueOf(file.getFileName()), path),
                          "",
                          () -> scripts.onOpenScript(file))));
    }
    for (String example : ScriptExamples.names()) {
      items.add(
          new PaletteItem(
              "example:" + example,
              "palette.kind.example",
              List.of(example),
              "",
              () -> showExample.accept(example)));
    }
    return items;
  }

  /** A payload is also found by the group it is in. */
  private PaletteItem item(SavedPayload payload, String group) {
    String keys =
        payload.key() == SavedPayload.NO_KEY
            ? ""
            : messages.text("library.key", Integer.toString(payload.key()));
    return new PaletteItem(
        payload.id(),
        "palette.kind.payload",
        group.isEmpty()
            ? List.of(payload.name())
            : List.of(payload.name(), group + " / " + payload.name()),
        keys,
        () -> actions.compose(payload));
  }

  private List<String> names(String textKey) {
    List<String> names = new ArrayList<>();
    names.add(messages.text(textKey));
    for (Messages other : languages) {
      String name = other.text(textKey);
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }
}
