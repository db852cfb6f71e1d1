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
package org.openhab.camerahub.benchmark.soak;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.benchmark.Program;

/**
 * Conducts the soak: cameras and viewers live here, the hub in a process of its own. Arguments: folder for files, seconds,
 * seed (0 for any). The choices of viewers and faults follow from the seed, their moments do not. Ends with 1 if something
 * is not as expected.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Soak implements AutoCloseable {

    private static final int QUIET_SECONDS = 40;

    private final long seed;
    private final Certificates certificates;
    private final EventLoopGroup loops = new NioEventLoopGroup(1);
    private final List<SoakCamera> cameras = new ArrayList<>();
    private final Program hub;
    private final int port;
    private final SSLContext tls = SSLContext.getInstance("TLS");
    private final List<Visit> visits = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger agents = new AtomicInteger();

    private Soak(Path folder, long seed) throws Exception {
        this.seed = seed;
        certificates = new Certificates(folder);
        tls.init(null, InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), new SecureRandom());
        List<Object> arguments = new ArrayList<>(List.of(folder));
        for (int i = 0; i < SoakPlan.CAMERAS; i++) {
            SoakCamera camera = new SoakCamera(loops.next(), i < SoakPlan.FAST_CAMERAS ? 4.4 : 0.7);
            cameras.add(camera);
            arguments.add(camera.port());
        }
        hub = Program.java(
                List.of("-Xmx256m", "-Dio.netty.leakDetection.level=paranoid"), SoakHub.class, arguments.toArray());
        String started = hub.line();
        System.out.println("seed=" + seed + " " + started);
        port = (int) HubState.number(HubState.fields(started), "port");
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0], "soak"));
        long seed = Long.parseLong(arguments[2]);
        int wrong;
        try (Soak soak = new Soak(folder, seed == 0 ? System.nanoTime() & 0xffffff : seed)) {
            wrong = soak.run(Integer.parseInt(arguments[1]));
        }
        System.exit(wrong == 0 ? 0 : 1);
    }

    private int run(int seconds) throws Exception {
        Chaos chaos = new Chaos(new Random(seed), cameras, certificates, this::register, hub.pid());
        chaos.heal();
        warmUp();
        HubState before = awaitQuiet();
        ExecutorService viewers = Executors.newCachedThreadPool();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; i < SoakPlan.VIEWERS; i++) {
            Random random = new Random(seed + i);
            viewers.execute(() -> comeAndGo(random, end));
        }
        Random pauses = new Random(seed);
        while (System.nanoTime() < end) {
            Thread.sleep(200 + pauses.nextInt(1300));
            chaos.next();
        }
        chaos.heal();
        viewers.shutdown();
        boolean over = viewers.awaitTermination(90, TimeUnit.SECONDS);
        HubState after = awaitQuiet();
        Verdict verdict = new Verdict();
        verdict.equal("all viewers came to their end", 1, over ? 1 : 0);
        new Account(visits, cameras, HubState.sessions(hub)).check(verdict, before, after);
        leftAfterClose(verdict);
        System.out.println("\nfaults: " + chaos.done() + "\n\n" + Account.behaviours(visits) + "\n\n" + verdict);
        return verdict.wrong();
    }

    private void register(String versions) throws Exception {
        synchronized (hub) {
            hub.ask("cameras " + versions);
        }
    }

    /** What is loaded once stays: classes, native libraries, threads. */
    private void warmUp() throws InterruptedException {
        ExecutorService viewers = Executors.newCachedThreadPool();
        for (int i = 0; i < 2 * SoakPlan.CAMERAS; i++) {
            Random random = new Random(i);
            int camera = i % SoakPlan.CAMERAS;
            viewers.execute(() -> visit(random, camera, Behaviour.WATCHES));
        }
        viewers.shutdown();
        viewers.awaitTermination(1, TimeUnit.MINUTES);
    }

    private void comeAndGo(Random random, long end) {
        while (System.nanoTime() < end) {
            Behaviour behaviour = Behaviour.any(random);
            // what is not taken has to be more than the system's buffers hold
            boolean slow = behaviour == Behaviour.STALLS || behaviour == Behaviour.HANGS;
            visit(random, random.nextInt(slow ? SoakPlan.FAST_CAMERAS : SoakPlan.CAMERAS), behaviour);
            try {
                Thread.sleep(random.nextInt(1500));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void visit(Random random, int camera, Behaviour behaviour) {
        String agent = "soak/" + agents.incrementAndGet();
        visits.add(new SoakViewer(tls, port, camera, behaviour, agent, random).run());
    }

    private HubState awaitQuiet() throws Exception {
        HubState state = HubState.of(hub);
        for (int i = 0; i < QUIET_SECONDS && !(state.isQuiet() && openAtCameras() == 0); i++) {
            Thread.sleep(1000);
            state = HubState.of(hub);
        }
        Thread.sleep(2000); // for the last descriptors to be closed
        return HubState.of(hub);
    }

    private int openAtCameras() {
        return cameras.stream().mapToInt(SoakCamera::open).sum();
    }

    private void leftAfterClose(Verdict verdict) throws Exception {
        var closed = HubState.fields(hub.ask("close"));
        verdict.equal("threads of the closed hub", 0, HubState.number(closed, "threads"));
        verdict.equal("buffers in use after its end", 0, HubState.number(closed, "buffers"));
        verdict.equal("leaks that the paranoid detector found", 0, HubState.number(closed, "leaks"));
    }

    @Override
    public void close() {
        hub.close();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
