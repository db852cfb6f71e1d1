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
package org.openhab.camerahub.itests.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.itests.peer.ProcessPeer;

/**
 * What processes have cost at one moment.
 *
 * @param cpuSeconds user and system, so far
 * @param residentMegabytes in memory now
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
record ProcessCost(double cpuSeconds, double residentMegabytes) {

    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** The sum of several (proc(5), {@code /proc/PID/stat} and {@code /proc/PID/status}). */
    static ProcessCost of(List<Long> pids) {
        double cpu = 0;
        double memory = 0;
        for (long pid : pids) {
            String stat = read("/proc/" + pid + "/stat");
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            cpu += (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
            memory += read("/proc/" + pid + "/status")
                            .lines()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        }
        return new ProcessCost(cpu, memory);
    }

    /** Of the just-in-time compiler's threads of a Java process. */
    static double compilerSeconds(long pid) {
        double sum = 0;
        try (var threads = Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads) {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.contains("CompilerThre")) {
                    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    sum += (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum;
    }

    /** Megabytes of a Java process's heap that are in use after a collection. */
    static double heap(long pid) {
        Duration limit = Duration.ofSeconds(30);
        ProcessPeer.run(limit, List.of("jcmd", Long.toString(pid), "GC.run"));
        String info = ProcessPeer.run(limit, List.of("jcmd", Long.toString(pid), "GC.heap_info"))
                .text();
        Matcher used = USED.matcher(info);
        return used.find() ? Long.parseLong(used.group(1)) / 1024.0 : Double.NaN;
    }

    static double load() {
        return Double.parseDouble(read("/proc/loadavg").split(" ")[0]);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
