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
package org.openhab.camerahub.benchmark;

import io.netty.handler.ssl.util.SelfSignedCertificate;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Runs the scenarios against haproxy and the hub in turn and prints a table of medians and ratios. Arguments: a folder
 * to work in, scenarios separated by commas, seconds a run, rounds.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Benchmark {

    private static final int ASK_MILLIS = 300;
    /** Of a flow: until every camera's second key picture, at which the first memory is used again. */
    private static final int SETTLE_MILLIS = 5000;

    /** The just-in-time compiler needs up to a minute of work for each kind of it; haproxy does not mind. */
    private static final int WARM_UP_SECONDS = Integer.getInteger("benchmark.warmUp", 60);

    /** What is measured beside haproxy: {@code relay} (Netty alone), {@code openssl} and {@code jdk} (the hub). */
    private static final String PROGRAMS = System.getProperty("benchmark.hubs", "relay,openssl,jdk");

    /** For the hubs' virtual machines, e.g. a profiler. */
    private static final List<String> HUB_OPTIONS = Stream.of(
                    System.getProperty("benchmark.hubOptions", "").split(" "))
            .filter(option -> !option.isEmpty())
            .toList();

    private final Path folder;
    private final int seconds;
    private final int rounds;

    private Benchmark(Path folder, int seconds, int rounds) {
        this.folder = folder;
        this.seconds = seconds;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0], "benchmark"));
        List<Scenario> scenarios = new ArrayList<>();
        for (String name : args[1].split(",")) {
            scenarios.add(Scenario.parse(name.strip()));
        }
        new Benchmark(folder, Integer.parseInt(args[2]), Integer.parseInt(args[3])).run(scenarios);
    }

    private void run(List<Scenario> scenarios) throws Exception {
        writeCertificate();
        try (Program camera = Program.java(List.of("-Xmx512m"), LoadCamera.class)) {
            int cameraPort = Integer.parseInt(camera.line().split(" ")[1]);
            int[] ports = freePorts(4);
            writeHaproxyConfiguration(ports[0], cameraPort);
            List<Target> targets = new ArrayList<>();
            targets.add(Target.haproxy(folder, ports[0]));
            if (PROGRAMS.contains("relay")) {
                targets.add(Target.relay(folder, ports[3], cameraPort));
            }
            if (PROGRAMS.contains("openssl")) {
                targets.add(Target.hub("hub, OpenSSL", HUB_OPTIONS, folder, ports[1], cameraPort));
            }
            if (PROGRAMS.contains("jdk")) {
                List<String> options = new ArrayList<>(HUB_OPTIONS);
                options.add("-Dio.netty.handler.ssl.noOpenSsl=true");
                targets.add(Target.hub("hub, JDK TLS", options, folder, ports[2], cameraPort));
            }
            try {
                System.out.println(header());
                for (Scenario scenario : scenarios) {
                    warmUp(scenario, targets);
                    compare(scenario, targets);
                }
            } finally {
                targets.forEach(target -> target.program().close());
            }
        }
    }

    private void warmUp(Scenario scenario, List<Target> targets) throws Exception {
        for (Target target : targets) {
            if (target.java() && scenario.mode() != ViewerMode.IDLE && WARM_UP_SECONDS > 0) {
                measure(scenario, target, WARM_UP_SECONDS);
            }
        }
    }

    private void compare(Scenario scenario, List<Target> targets) throws Exception {
        Map<Target, List<Sample>> samples = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Target target : targets) {
                if (target.hub() || scenario.mode() != ViewerMode.IDLE) {
                    samples.computeIfAbsent(target, t -> new ArrayList<>()).add(measure(scenario, target, seconds));
                }
            }
        }
        List<Sample> reference = samples.getOrDefault(targets.get(0), List.of());
        samples.forEach((target, of) -> System.out.println(row(scenario, target, of, reference)));
    }

    private Sample measure(Scenario scenario, Target target, int duration) throws Exception {
        long heapBefore = scenario.mode() == ViewerMode.IDLE ? heap(target) : 0;
        try (Program viewer = Program.java(
                List.of("-Xmx512m"),
                LoadViewer.class,
                target.port(),
                scenario.mode(),
                scenario.sessions(),
                target.path(scenario))) {
            settle(viewer, scenario);
            double cpu = target.program().cpuSeconds();
            double compiler = target.program().compilerSeconds();
            long began = System.nanoTime();
            Thread.sleep(duration * 1000L);
            Map<String, String> mark = fields(viewer.ask());
            double used = target.program().cpuSeconds() - cpu;
            double compiling = target.program().compilerSeconds() - compiler;
            double elapsed = (System.nanoTime() - began) / 1e9;
            if (scenario.mode() == ViewerMode.IDLE) {
                return sample(mark, (heap(target) - heapBefore) / 1024.0 / scenario.sessions(), 0, elapsed);
            }
            double things = scenario.measuresBytes() ? number(mark, "bytes") / 1e9 : number(mark, "completed") / 1000;
            return sample(mark, used / things, compiling / things, elapsed);
        }
    }

    /** Until every session plays: setting up sessions, and the pictures that a viewer gets at once, are not the flow. */
    private static void settle(Program viewer, Scenario scenario) throws Exception {
        int wanted = scenario.mode() == ViewerMode.PLAY ? scenario.sessions() : 0;
        for (int attempt = 0; attempt < 20; attempt++) {
            if (number(fields(viewer.ask()), "playing") >= wanted) {
                break;
            }
            Thread.sleep(ASK_MILLIS);
        }
        Thread.sleep(scenario.mode() == ViewerMode.PLAY ? SETTLE_MILLIS : ASK_MILLIS);
        viewer.ask();
    }

    private static long heap(Target target) throws IOException {
        return Long.parseLong(target.program().ask().split("=")[1]);
    }

    private static Sample sample(Map<String, String> mark, double cost, double compiler, double elapsed) {
        return new Sample(
                cost,
                compiler,
                number(mark, "bytes") * 8 / 1e6 / elapsed,
                number(mark, "p50"),
                number(mark, "p99"),
                number(mark, "first50"),
                mark.getOrDefault("failures", ""));
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : line.split(" ")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], parts[1]);
        }
        return fields;
    }

    private static double number(Map<String, String> fields, String key) {
        return Double.parseDouble(fields.getOrDefault(key, "0"));
    }

    private static String header() {
        return """
                | scenario | program | cost | to haproxy | without compiler | Mbit/s | p50 us | p99 us | p99 to haproxy | first packet us | failures |
                | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |""";
    }

    private static String row(Scenario scenario, Target target, List<Sample> samples, List<Sample> reference) {
        double cost = Sample.median(samples, Sample::cost);
        double p99 = Sample.median(samples, Sample::p99);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %.2f | %.2f | %.0f | %.0f | %.0f | %.2f | %.0f | %s |",
                scenario.name(),
                target.name(),
                cost,
                cost / Sample.median(reference, Sample::cost),
                Sample.median(samples, sample -> sample.cost() - sample.compiler())
                        / Sample.median(reference, Sample::cost),
                Sample.median(samples, Sample::megabits),
                Sample.median(samples, Sample::p50),
                p99,
                p99 / Sample.median(reference, Sample::p99),
                Sample.median(samples, Sample::first),
                Sample.failures(samples));
    }

    private void writeCertificate() throws Exception {
        SelfSignedCertificate certificate = new SelfSignedCertificate("localhost", new SecureRandom(), 2048);
        String chain = Files.readString(certificate.certificate().toPath());
        String key = Files.readString(certificate.privateKey().toPath());
        certificate.delete();
        Files.writeString(folder.resolve("cert.pem"), chain);
        Files.writeString(folder.resolve("key.pem"), key);
        Files.writeString(folder.resolve("both.pem"), chain + key);
    }

    private void writeHaproxyConfiguration(int port, int cameraPort) throws IOException {
        Files.writeString(folder.resolve("haproxy.cfg"), """
                global
                  nbthread 1
                  maxconn 2000
                  ssl-default-bind-options ssl-min-ver TLSv1.2
                defaults
                  mode tcp
                  timeout connect 5s
                  timeout client 60s
                  timeout server 60s
                frontend viewers
                  bind 127.0.0.1:%d ssl crt %s
                  default_backend cameras
                backend cameras
                  server camera 127.0.0.1:%d
                """.formatted(port, folder.resolve("both.pem"), cameraPort));
    }

    private static int[] freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        int[] ports = new int[count];
        for (int i = 0; i < count; i++) {
            ServerSocket socket = new ServerSocket(0);
            sockets.add(socket);
            ports[i] = socket.getLocalPort();
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }
}
