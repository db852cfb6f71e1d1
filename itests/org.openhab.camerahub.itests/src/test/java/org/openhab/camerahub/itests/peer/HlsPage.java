/*
 * Copyright (c) 2026 The Camera Hub for openHAB authors
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.camerahub.itests.peer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openqa.selenium.JavascriptExecutor;

/**
 * hls.js in a page of the hub's own origin, as its answers may be read from no other, and what the page saw of it.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class HlsPage {

    /** Reads the clock of {@code camera.py --clock}; undefined if the picture shows none. */
    private static final String PAGE = """
            window.seen = {errors: [], fatal: 0, waits: 0, delays: [], latency: [], first: -1, pictures: 0};
            window.readClock = video => {
              const canvas = window.canvas ??= document.createElement('canvas');
              canvas.width = video.videoWidth;
              canvas.height = video.videoHeight;
              const context = canvas.getContext('2d', {willReadFrequently: true});
              context.drawImage(video, 0, 0);
              const field = Math.floor(canvas.width / 32);
              const light = (i, row) =>
                context.getImageData(Math.floor((i + 0.5) * field), row * field, 1, 1).data[1] > 127;
              let value = 0;
              for (let i = 0; i < 32; i++) {
                if (light(i, 1) === light(i, 3)) {
                  return undefined;
                }
                value = value * 2 + (light(i, 1) ? 1 : 0);
              }
              return value;
            };
            window.play = (url, settings) => {
              const seen = window.seen;
              document.querySelectorAll('video').forEach(each => each.remove());
              const video = document.createElement('video');
              video.muted = true;
              video.autoplay = true;
              document.body.append(video);
              const begin = performance.now();
              video.addEventListener('waiting', () => { if (seen.first >= 0 && !video.seeking) { seen.waits++; } });
              const shown = () => {
                if (seen.first < 0) { seen.first = performance.now() - begin; }
                if (seen.pictures++ % 5 === 0) {
                  const clock = window.readClock(video);
                  if (clock !== undefined) {
                    seen.delays.push(Date.now() % 4294967296 - clock);
                    seen.latency.push(1000 * window.player.latency);
                  }
                }
                video.requestVideoFrameCallback(shown);
              };
              video.requestVideoFrameCallback(shown);
              const player = new Hls(settings);
              player.on(Hls.Events.ERROR, (event, data) => {
                seen.errors.push(data.details);
                seen.fatal += data.fatal ? 1 : 0;
              });
              player.loadSource(url);
              player.attachMedia(video);
              window.player = player;
              window.video = video;
            };
            """;

    private static final String PLAYED = """
            let sum = 0;
            for (let i = 0; i < window.video.played.length; i++) {
              sum += window.video.played.end(i) - window.video.played.start(i);
            }
            return sum;
            """;

    private final JavascriptExecutor scripts;

    private HlsPage(JavascriptExecutor scripts) {
        this.scripts = scripts;
    }

    /** @param origin of the hub, without a slash at its end */
    public static HlsPage open(Browser browser, String origin) {
        browser.driver().get(origin + "/a-page-that-does-not-exist");
        HlsPage page = new HlsPage(browser.driver());
        page.add(Browser.hlsJs());
        return page;
    }

    private void add(String script) {
        scripts.executeScript(
                "const s = document.createElement('script'); s.textContent = arguments[0]; document.body.append(s);",
                script);
    }

    public boolean canPlay(String type) {
        return Boolean.TRUE.equals(scripts.executeScript("return MediaSource.isTypeSupported(arguments[0]);", type));
    }

    /** Begins anew, and forgets what was seen. */
    public void play(String url, Map<String, Object> settings) {
        scripts.executeScript("if (window.player) { window.player.destroy(); }");
        add(PAGE);
        scripts.executeScript("window.play(arguments[0], arguments[1]);", url, settings);
    }

    public void stop() {
        scripts.executeScript("window.player.destroy();");
    }

    /** Seconds that were really played; what was jumped over does not count. */
    public double playedSeconds() {
        return number(PLAYED);
    }

    /** How often the player ran out of pictures after the first one. */
    public int waits() {
        return (int) number("return window.seen.waits;");
    }

    /** From the first request to the first picture; negative before it is shown. */
    public Duration untilFirstPicture() {
        return Duration.ofMillis((long) number("return window.seen.first;"));
    }

    public int fatalErrors() {
        return (int) number("return window.seen.fatal;");
    }

    public String errors() {
        return String.valueOf(scripts.executeScript("return window.seen.errors.join(', ');"));
    }

    /** Milliseconds from the making of a picture to its being shown, for some of the pictures. */
    public List<Double> delays() {
        return numbers("return window.seen.delays;");
    }

    /** What hls.js itself takes its delay for, in milliseconds. */
    public List<Double> latencies() {
        return numbers("return window.seen.latency;");
    }

    private double number(String script) {
        return scripts.executeScript(script) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private List<Double> numbers(String script) {
        return scripts.executeScript(script) instanceof List<?> list
                ? list.stream().map(each -> ((Number) each).doubleValue()).toList()
                : List.of();
    }
}
