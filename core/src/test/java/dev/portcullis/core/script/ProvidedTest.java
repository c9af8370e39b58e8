package dev.portcullis.core.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portcullis.core.net.Ipv4Address;
import dev.portcullis.core.wifi.Bssid;
import dev.portcullis.core.wifi.WifiNetwork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a script finds besides sockets. */
@Timeout(120)
class ProvidedTest {

  @TempDir Path directory;
  private ScriptRig rig;

  @BeforeEach
  void open() throws Exception {
    rig =
        new ScriptRig(
            directory,
            () ->
                List.of(
                    new WifiNetwork(
                        "Workshop",
                        new Bssid("02:00:5e:10:00:01"),
                        "wlan0",
                        Ipv4Address.of(192, 168, 1, 10))));
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  private void prints(String script, String... lines) throws Exception {
    ScriptRig.Ran ran = rig.run(script);
    assertThat(ran.failures()).isEmpty();
    assertThat(ran.lines()).containsExactly(lines);
  }

  @Test
  void turnsTimersAndMicrotasksComeInOrder() throws Exception {
    prints(
        """
        setTimeout(() => { console.log('timer 2') }, 20)
        setTimeout((a, b) => { console.log('timer 1', a, b); Promise.resolve().then(() => console.log('its microtask')) }, 1, 'x', 'y')
        const gone = setTimeout(() => console.log('never'), 5)
        clearTimeout(gone); clearTimeout(undefined); clearTimeout(999)
        let n = 0
        const every = setInterval(() => { if (++n === 3) { clearInterval(every); console.log('three') } }, 30)
        queueMicrotask(() => console.log('microtask'))
        ;(async () => { await null; console.log('await') })()
        console.log('turn')
        """,
        "turn",
        "microtask",
        "await",
        "timer 1 x y",
        "its microtask",
        "timer 2",
        "three");
  }

  @Test
  void theLanguageIsOfToday() throws Exception {
    prints(
        """
        class A { #x = 1; static #made = 0; static { A.ready = true } get x() { return this.#x } static is(a) { return #x in a } }
        const { a, ...rest } = { a: 1, b: 2, c: 3 }
        async function* numbers() { yield 1; yield 2 }
        ;(async () => {
          const all = []
          for await (const n of numbers()) all.push(n)
          console.log(new A().x, A.is(new A()), A.ready, rest, null?.x ?? 'none', 2n ** 64n, [1, [2, [3]]].flat(Infinity), all)
          console.log([1, 2, 3].at(-1), 'a-b'.replaceAll('-', '+'), Object.hasOwn({ q: 1 }, 'q'), 1_000, /(?<y>\\d+)/.exec('in 26').groups.y)
          console.log(await Promise.any([Promise.reject(1), 2]), new Error('e', { cause: 'c' }).cause)
        })()
        """,
        "1 true true { b: 2, c: 3 } none 18446744073709551616n [ 1, 2, 3 ] [ 1, 2 ]",
        "3 a+b true 1000 26",
        "2 c");
  }

  @Test
  void textBecomesBytesAndBack() throws Exception {
    prints(
        """
        const bytes = new TextEncoder().encode('é中😀')
        console.log(bytes.length, new TextDecoder().decode(bytes))
        const stream = new TextDecoder()
        console.log([...bytes].map((b) => stream.decode(Uint8Array.of(b), { stream: true })).join('') + stream.decode())
        console.log(new TextDecoder('gbk').decode(Uint8Array.of(0xd6, 0xd0)), new TextDecoder('utf-16le').decode(Uint8Array.of(0x2d, 0x4e)))
        console.log(new TextDecoder().decode(Uint8Array.of(0xef, 0xbb, 0xbf, 65)), new TextDecoder().decode(Uint8Array.of(255)))
        try { new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.of(255)) } catch (e) { console.log(e.name) }
        try { new TextDecoder('klingon') } catch (e) { console.log(e.name) }
        console.log(wx.arrayBufferToBase64(bytes.buffer), new Uint8Array(wx.base64ToArrayBuffer('AQID')), atob(btoa('hi')))
        """,
        "9 é中😀",
        "é中😀",
        "中 中",
        "A \ufffd",
        "TypeError",
        "RangeError",
        "w6nkuK3wn5iA Uint8Array(3) [ 1, 2, 3 ] hi");
  }

  @Test
  void wifiIsLookedUp() throws Exception {
    prints(
        """
        wx.getConnectedWifi({ fail: ({ errCode, errMsg }) => console.log(errCode, errMsg) })
        wx.onGetWifiList(async ({ wifiList }) => {
          console.log(wifiList.map((each) => each.BSSID))
          const { wifi } = await wx.getConnectedWifi()
          console.log(wifi.SSID, wifi.BSSID)
        })
        wx.startWifi().then(() => wx.getWifiList())
        """,
        "12000 getConnectedWifi:fail not init startWifi",
        "[ '02:00:5e:10:00:01' ]",
        "Workshop 02:00:5e:10:00:01");
  }

  @Test
  void whatPeopleWouldSeeIsNoted() throws Exception {
    ScriptRig.Ran ran =
        rig.run(
            """
            wx.showToast({ title: 'saved', complete: ({ errMsg }) => console.log(errMsg) })
            wx.showModal({ title: 'Sure?', success: ({ confirm }) => console.log(confirm) })
            wx.somethingNew(); wx.somethingNew({ fail: ({ errMsg }) => console.log(errMsg) })
            wx.cloud.init({ env: 'x' })
            wx.setStorageSync('k', { a: 1 })
            console.log(wx.getStorageSync('k'), wx.getStorageSync('none') === '', wx.canIUse('createTCPSocket'), wx.canIUse('somethingNew'))
            """);
    assertThat(ran.failures()).isEmpty();
    assertThat(ran.notes())
        .containsExactly(
            "wx.showToast: \"saved\"",
            "wx.showModal: \"Sure?\", confirmed",
            "wx.somethingNew: is not provided here",
            "wx.cloud.init: is not provided here");
    assertThat(ran.lines())
        .containsExactly(
            "{ a: 1 } true true false",
            "showToast:ok",
            "true",
            "somethingNew:fail not provided by Portcullis");
  }

  @Test
  void appPageAndComponentLiveInThePlatformsOrder() throws Exception {
    prints(
        """
        const app = { globalData: { host: 'h' } }
        App({ ...app, onLaunch() { console.log('launch', this.globalData.host) }, onShow() { console.log('app show') }, onHide() { console.log('app hide') } })
        Component({ properties: { n: { type: Number, value: 4 } }, lifetimes: { created() { console.log('created') }, attached() { console.log('attached', this.data.n) }, ready() { console.log('ready') } } })
        Page({
          data: { list: [{ name: 'a' }] },
          onLoad(query) { console.log('load', query, getApp().globalData.host); this.setData({ 'list[0].name': 'b', 'x.y': 1 }, () => console.log('set')); console.log(this.data) },
          onShow() { console.log('show') },
          onReady() { console.log('page ready', getCurrentPages().length) },
          onUnload() { console.log('unload') },
        })
        console.log('loaded')
        """,
        "created",
        "loaded",
        "launch h",
        "app show",
        "attached 4",
        "load {} h",
        "{ list: [ { name: 'b' } ], x: { y: 1 } }",
        "show",
        "ready",
        "page ready 1",
        "set",
        "app hide",
        "unload");
  }

  @Test
  void modulesAreLoadedFromTheFolder() throws Exception {
    Path folder = Files.createDirectories(directory.resolve("scripts/lib"));
    Files.writeString(
        folder.resolve("sum.js"),
        "exports.sum = (a, b) => a + b; exports.json = require('../data').q");
    Files.writeString(folder.resolve("esm.js"), "export const three = 3\nexport default 'd'");
    Files.writeString(directory.resolve("scripts/data.json"), "{\"q\": 7}");
    Path main = directory.resolve("scripts/main.js");
    Files.writeString(
        main,
        """
        #!/usr/bin/env x
        const { sum, json } = require('./lib/sum')
        console.log(sum(1, 2), json, require('/lib/sum') === require('./lib/sum.js'))
        """);
    assertThat(rig.run(ScriptSource.of(main)).lines()).containsExactly("3 7 true");
    Files.writeString(
        main,
        """
        import d, { three } from './lib/esm'
        import data from './data.json' with { type: 'json' }
        const { x } = await Promise.resolve({ x: 1 })
        console.log(d, three, data, x, require('./lib/sum').sum(2, 2))
        """);
    assertThat(rig.run(ScriptSource.of(main)).lines()).containsExactly("d 3 { q: 7 } 1 4");
  }

  @Test
  void errorsTellWhereTheyHappened() throws Exception {
    ScriptRig.Ran later =
        rig.run(
            """
            setTimeout(() => {
              null.x
            }, 1)
            Promise.reject(new RangeError('r'))
            setTimeout(() => console.log('on'), 9)
            """);
    assertThat(later.failures())
        .extracting(ScriptFailure::message, each -> each.file() + ":" + each.line())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("RangeError: r", "script.js:4"),
            org.assertj.core.groups.Tuple.tuple(
                "TypeError: Cannot read property 'x' of null", "script.js:2"));
    assertThat(later.lines()).containsExactly("on");
    assertThat(later.outcome()).isEqualTo(new ScriptOutcome.Drained(2));
    ScriptRig.Ran syntax = rig.run("let a = 1\nlet b = ;");
    assertThat(syntax.failures().getFirst().kind()).isEqualTo(ScriptFailure.Kind.SYNTAX);
    assertThat(syntax.failures().getFirst().place()).startsWith("script.js:2:");
    ScriptRig.Ran first = rig.run("throw { code: 1 }");
    assertThat(first.failures().getFirst().message()).isEqualTo("Uncaught { code: 1 }");
    assertThat(first.failures().getFirst().place()).isEqualTo("script.js:1:1");
    assertThat(first.outcome().clean()).isFalse();
  }

  @Test
  void definesAreNumbersWhereTheyLookLikeNumbers() throws Exception {
    rig.defines.putAll(
        java.util.Map.of("A", "8849", "B", "007", "C", "-1.5", "D", "0x50", "E", "", "F", "1e3"));
    prints("console.log(A, [B], C, [D], [E], F)", "8849 [ '007' ] -1.5 [ '0x50' ] [ '' ] 1000");
  }
}
