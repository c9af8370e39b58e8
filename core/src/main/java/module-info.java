/**
 * The policy-enforcing socket engine: addresses, rules, sockets and the capture of all they did. It
 * has no screen and can be used as a library.
 */
@org.jspecify.annotations.NullMarked
module dev.portcullis.core {
  requires static transitive org.jspecify;
  requires jdk.unsupported; // com.sun.nio.file: direct I/O
  requires org.graalvm.polyglot;
  requires tools.jackson.databind;

  exports dev.portcullis.core.base;
  exports dev.portcullis.core.codec;
  exports dev.portcullis.core.net;
  exports dev.portcullis.core.wifi;
  exports dev.portcullis.core.policy;
  exports dev.portcullis.core.capture;
  exports dev.portcullis.core.socket;
  exports dev.portcullis.core.send;
  exports dev.portcullis.core.device;
  exports dev.portcullis.core.script;
  exports dev.portcullis.core.export;
  exports dev.portcullis.core.workspace;
}
