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

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Random faults, one after the other; a camera's fault ends when the next one comes to it, or after a while.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Chaos {

    private enum Fault {
        OFF,
        HANG_UP,
        SILENT,
        SLOW,
        TOO_SLOW,
        REFUSING,
        CHALLENGE,
        GARBAGE,
        STRAY,
        CUT,
        OTHER_URL,
        REMOVED,
        PAUSED_HUB,
        CERTIFICATE,
        HALF_CERTIFICATE
    }

    /** Registers the cameras with these versions of their URLs at the hub. */
    @FunctionalInterface
    interface Registry {
        void register(String versions) throws Exception;
    }

    private static final long LONGEST_FAULT_NANOS = 8_000_000_000L;

    private final Random random;
    private final List<SoakCamera> cameras;
    private final Certificates certificates;
    private final Registry registry;
    private final long hub;
    private final int[] versions;
    private final long[] since;
    private boolean removed;
    private final Map<String, Integer> done = new TreeMap<>();

    /** @param hub its process */
    Chaos(Random random, List<SoakCamera> cameras, Certificates certificates, Registry registry, long hub) {
        this.random = random;
        this.cameras = cameras;
        this.certificates = certificates;
        this.registry = registry;
        this.hub = hub;
        this.versions = new int[cameras.size()];
        this.since = new long[cameras.size()];
    }

    Map<String, Integer> done() {
        return done;
    }

    void next() throws Exception {
        for (int i = 0; i < cameras.size(); i++) {
            if (System.nanoTime() - since[i] > LONGEST_FAULT_NANOS) {
                cameras.get(i).heal();
            }
        }
        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
        done.merge(fault.name().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
        int index = random.nextInt(cameras.size());
        since[index] = System.nanoTime();
        cameras.get(index).heal();
        apply(fault, index, cameras.get(index));
    }

    private void apply(Fault fault, int index, SoakCamera camera) throws Exception {
        switch (fault) {
            case OFF -> camera.switchOff();
            case HANG_UP -> camera.hangUp();
            case SILENT -> camera.silent = true;
            case SLOW -> camera.answerDelayMillis = 300;
            case TOO_SLOW -> camera.answerDelayMillis = 5000;
            case REFUSING -> camera.refusing = true;
            case CHALLENGE -> camera.challengeAnew();
            case GARBAGE -> camera.interfere(SoakCameraSession.Interference.GARBAGE);
            case STRAY -> camera.interfere(SoakCameraSession.Interference.STRAY);
            case CUT -> camera.interfere(SoakCameraSession.Interference.CUT);
            case OTHER_URL -> {
                versions[index]++;
                register();
            }
            case REMOVED -> {
                removed = !removed;
                register();
            }
            case PAUSED_HUB -> pause();
            case CERTIFICATE -> certificates.swap();
            case HALF_CERTIFICATE -> certificates.truncate();
        }
    }

    /** As a long garbage collection, or a virtual machine that is moved. */
    private void pause() throws Exception {
        signal("STOP");
        Thread.sleep(2000 + random.nextInt(3000));
        signal("CONT");
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(hub))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Everything as it should be. */
    void heal() throws Exception {
        for (SoakCamera camera : cameras) {
            camera.heal();
        }
        removed = false;
        register();
        certificates.swap();
    }

    private void register() throws Exception {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < versions.length; i++) {
            line.append(removed && i == SoakPlan.REMOVED_CAMERA ? " -" : " " + versions[i]);
        }
        registry.register(line.substring(1));
    }
}
