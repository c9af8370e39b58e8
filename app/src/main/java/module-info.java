/** The window and the command line of Portcullis, on top of its engine. */
@org.jspecify.annotations.NullMarked
module dev.portcullis.app {
  requires static org.jspecify;
  requires dev.portcullis.core;
  requires javafx.controls;
  requires org.controlsfx.controls;
  requires org.kordamp.ikonli.core;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.feather;
  requires atlantafx.base;
  requires info.picocli;
  requires tools.jackson.databind;

  // The toolkit makes the application object by reflection.
  exports dev.portcullis.app to
      javafx.graphics;

  // picocli fills annotated fields by reflection.
  opens dev.portcullis.app.cli to
      info.picocli;
}
