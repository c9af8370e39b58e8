package dev.portcullis.core.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.portcullis.core.capture.EventKind;
import dev.portcullis.core.capture.EventRecord;
import dev.portcullis.core.device.Behaviour;
import dev.portcullis.core.testkit.Bystander;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script that wants out, or wants all there is, gets neither. */
@Timeout(120)
class EscapeTest {

  /** An engine that starts cold, on a busy machine. */
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path directory;
  private Path folder;
  private ScriptRig rig;

  @BeforeEach
  void open() throws Exception {
    rig = new ScriptRig(directory);
    folder = Files.createDirectories(directory.resolve("scripts"));
    Files.writeString(directory.resolve("secret.js"), "module.exports = 'secret'");
    Files.writeString(directory.resolve("secret.json"), "{\"secret\": true}");
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Java",
        "JavaImporter",
        "Polyglot",
        "Graal",
        "load",
        "loadWithNewGlobal",
        "print",
        "printErr",
        "quit",
        "exit",
        "read",
        "readFully",
        "readline",
        "Packages",
        "java",
        "javax",
        "org",
        "com",
        "process",
        "global",
        "Worker",
        "SharedArrayBuffer",
        "Atomics",
        "WebAssembly",
        "JavaAdapter",
        "importClass",
        "$EXEC",
        "$ENV",
        "Debug",
        "host",
        "shared",
        "fetch",
        "XMLHttpRequest",
        "ShadowRealm"
      })
  void nothingOfTheHostIsThere(String name) throws Exception {
    String script =
        """
        const viaFunction = Function('return this')()
        const viaEval = (0, eval)('this')
        const viaConstructor = (() => {}).constructor('return typeof %1$s')()
        console.log(typeof %1$s, typeof globalThis['%1$s'], typeof viaFunction['%1$s'], typeof viaEval['%1$s'], viaConstructor)
        """
            .formatted(name);
    assertThat(rig.run(script).text())
        .isEqualTo("undefined undefined undefined undefined undefined");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Classes of the host, by every object that comes from it.
        "wx.createTCPSocket().getClass()",
        "wx.createTCPSocket.constructor.constructor('return java.lang.System')()",
        "new ArrayBuffer(8).constructor.constructor('return Java.type(\"java.io.File\")')()",
        "Reflect.get(wx, 'class').forName('java.lang.Runtime').getRuntime()",
        "wx.createTCPSocket().connect.getClass().getClassLoader()",
        "setTimeout.constructor('return process')().exit()",
        "Object.getPrototypeOf(wx).constructor('return load')()('/etc/passwd')",
        "new TextDecoder().constructor.prototype.decode.call({}, new Uint8Array(1))",
        // Files and modules outside.
        "require('../secret.js')",
        "require('../secret.json')",
        "require('./../../../../../../etc/hostname')",
        "require('/../secret.js')",
        "require('fs').readFileSync('/etc/passwd')",
        "require('child_process')",
        "require('file:///etc/passwd')",
        "require('..\\\\\\\\secret.js')",
        "require('./secret.js\\\\0.json')",
      })
  void whatReachesOutThrows(String attempt) throws Exception {
    Files.writeString(
        folder.resolve("main.js"),
        "try { const got = "
            + attempt
            + "; console.log('GOT', got) } catch (e) { console.log('threw') }");
    assertThat(rig.run(ScriptSource.of(folder.resolve("main.js"))).text()).isEqualTo("threw");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.js",
        "../secret.json",
        "file:///etc/passwd",
        "/etc/passwd",
        "/../secret.js",
        "java:java.lang.System",
        "data:text/javascript,export default 1",
        "http://127.0.0.1/x.js",
        "node:fs",
        "fs",
        "%2e%2e/secret.js"
      })
  void importStaysInTheFolder(String specifier) throws Exception {
    Files.writeString(
        folder.resolve("main.mjs"),
        "try { const m = await import('%s'); console.log('GOT', m) } catch (e) { console.log('threw', String(e.message).includes('%s')) }"
            .formatted(specifier, directory));
    assertThat(rig.run(ScriptSource.of(folder.resolve("main.mjs"))).text())
        .isEqualTo("threw false");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void aSymbolicLinkLeadsNowhere() throws Exception {
    Files.createSymbolicLink(folder.resolve("link.js"), directory.resolve("secret.js"));
    Files.createSymbolicLink(folder.resolve("up"), directory);
    Files.writeString(
        folder.resolve("main.js"),
        """
        for (const name of ['./link.js', './up/secret.js', './up/secret.json']) {
          try { console.log('GOT', require(name)) } catch (e) { console.log(e.code) }
        }
        import('./link.js').then((m) => console.log('GOT', m), () => console.log('refused'))
        """);
    assertThat(rig.run(ScriptSource.of(folder.resolve("main.js"))).lines())
        .containsExactly("MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "refused");
  }

  @Test
  void stacksTellNothingOfTheHost() throws Exception {
    String script =
        """
        const stacks = []
        try { null.x } catch (e) { stacks.push(e.stack) }
        try { require('./none') } catch (e) { stacks.push(e.stack) }
        try { new TextDecoder('none') } catch (e) { stacks.push(e.stack) }
        const tcp = wx.createTCPSocket()
        tcp.onError(() => { stacks.push(new Error('in a listener').stack); console.log(stacks.join('\\n')) })
        tcp.write('x')
        """;
    assertThat(rig.run(script).text())
        .contains("script.js:")
        .doesNotContain("dev.portcullis", "java.", "graalvm", directory.toString());
  }

  @Test
  void whatOneScriptChangesIsNotThereForTheNext() throws Exception {
    ScriptRig.Ran first =
        rig.run(
            "Array.prototype.push = null; Object.prototype.polluted = 1; wx.mine = 1;"
                + " globalThis.left = 1; console.log('done')");
    assertThat(first.text()).isEqualTo("done");
    assertThat(rig.run("console.log(typeof [].push, ({}).polluted, typeof left)").text())
        .isEqualTo("function undefined undefined");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "for (;;) { try { throw 1 } catch (e) {} finally { continue } }",
        "(function again() { Promise.resolve().then(again) })()",
        "(function again() { queueMicrotask(again) })()",
        "(async () => { for (;;) await null })()",
        "(function again() { setImmediate(again) })()",
        "setInterval(() => { while (true) {} }, 1)",
        "/(a+)+\\1b/.test('a'.repeat(60))",
        "Page({ onLoad() { while (true) {} } })",
        "Page({ onUnload() { while (true) {} } }); setInterval(() => {}, 100)",
        "new Proxy({}, { get() { while (true) {} } }).x",
        "console.log({ get [Symbol.toStringTag]() { while (true) {} } })",
        "new Array(2 ** 32 - 1).lastIndexOf(1); while (true) {}",
        "const tcp = wx.createTCPSocket(); tcp.onError(() => { while (true) {} }); tcp.write('x')",
      })
  void endlessCodeEndsWithItsTime(String script) throws Exception {
    rig.limits = rig.limits.within(Duration.ofMillis(300));
    ScriptOutcome outcome = rig.run(script).outcome();
    assertThat(outcome).isInstanceOf(ScriptOutcome.TimeUp.class);
    assertThat(rig.run("console.log('next')").text()).isEqualTo("next");
  }

  @Test
  void aScriptIsStoppedInTheMiddleOfALoop() throws Exception {
    rig.limits = ScriptLimits.usual();
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    ScriptRig.Heard heard = new ScriptRig.Heard();
    ScriptRun run =
        rig.start(ScriptSource.of("loop.js", "console.log('in'); while (true) {}"), heard);
    await().atMost(LONG).until(() -> heard.lines.contains("in"));
    run.stop();
    assertThat(run.await(30)).isEqualTo(new ScriptOutcome.Stopped(0));
    assertThat(run.isRunning()).isFalse();
    run.stop();
    // Not left to itself, but ended: its thread comes back.
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !before.contains(thread))
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.matches("portcullis-script-\\d+")));
  }

  /** A loop in a listener: what was said and heard before is kept, and other sockets go on. */
  @Test
  void whatALoopSaidBeforeIsKeptAndOthersGoOn() throws Exception {
    rig.limits = ScriptLimits.usual();
    rig.device(new Behaviour.Echo());
    ScriptRig.Heard heard = new ScriptRig.Heard();
    try (Bystander bystander = rig.bystander()) {
      ScriptRun run =
          rig.start(
              ScriptSource.of(
                  "loop.js",
                  """
                  const tcp = wx.createTCPSocket()
                  tcp.onConnect(() => tcp.write('question'))
                  tcp.onMessage(() => { console.log('in'); while (true) {} })
                  tcp.connect({ address: '127.0.0.1', port: PORT })
                  """),
              heard);
      await().atMost(LONG).until(() -> heard.lines.contains("in"));
      bystander.goesOn();
      run.stop();
      assertThat(run.await(30)).isEqualTo(new ScriptOutcome.Stopped(0));
      bystander.goesOn();
      int socket = heard.sockets.getFirst().id();
      await()
          .atMost(LONG)
          .untilAsserted(
              () ->
                  assertThat(kinds(socket))
                      .containsExactly(
                          EventKind.CREATE,
                          EventKind.WARNING, // A phone would refuse its own address.
                          EventKind.CONNECT,
                          EventKind.WRITE,
                          EventKind.MESSAGE,
                          EventKind.CLOSE));
      assertThat(said(socket)).containsExactly("question", "question");
    }
  }

  private List<EventKind> kinds(int socket) {
    return rig.events().stream()
        .filter(event -> event.socket() == socket)
        .map(EventRecord::kind)
        .toList();
  }

  private List<String> said(int socket) {
    return rig.events().stream()
        .filter(event -> event.socket() == socket && event.kind().carriesWireBytes())
        .map(event -> new String(rig.capture().bytes(event), UTF_8))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const all = []; while (true) all.push(new Array(1e5).fill(0))",
        "const all = []; while (true) all.push(new ArrayBuffer(1 << 20))",
        "const all = []; while (true) { try { while (true) all.push(new Uint8Array(1 << 20)) }"
            + " catch (e) {} }",
        "const all = new Map(); for (let i = 0; ; i++) all.set(i, { i, text: 'x' + i })",
      })
  void memoryHasALimit(String script) throws Exception {
    rig.limits = new ScriptLimits(java.util.Optional.empty(), 16 << 20, 10);
    try (Bystander bystander = rig.bystander()) {
      assertThat(rig.run(script).outcome()).isInstanceOf(ScriptOutcome.OutOfMemory.class);
      bystander.goesOn();
    }
    assertThat(rig.run("console.log('next')").text()).isEqualTo("next");
  }

  @Test
  void deepRecursionIsTheScriptsOwnError() throws Exception {
    ScriptRig.Ran ran =
        rig.run(
            """
            function deep() { return deep() + 1 }
            try { deep() } catch (e) { console.log(e.name) }
            deep()
            """);
    assertThat(ran.lines()).containsExactly("RangeError");
    assertThat(ran.outcome()).isInstanceOf(ScriptOutcome.Failed.class);
    assertThat(ran.failures().getFirst().message()).startsWith("RangeError");
  }

  @Test
  void socketsHaveALimitWhereTheProfileHasNone() throws Exception {
    rig.quota = dev.portcullis.core.policy.CreationQuota.unlimited();
    rig.limits = new ScriptLimits(rig.limits.time(), 64 << 20, 30);
    assertThat(
            rig.run(
                    "let n = 0; try { for (;;) { wx.createTCPSocket(); n++ } } catch (e) {"
                        + " console.log(n, e.message) }")
                .text())
        .isEqualTo("30 [TCPSocket] created too much.");
  }
}
