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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Compares what viewers and cameras saw with what the hub counted. Exact where the end of a connection is agreed upon;
 * bounds where one side may have sent what the other never saw.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Account {

    private static final long HEAP_KILOBYTES = 16 << 10;

    private final List<Visit> visits;
    private final List<SoakCamera> cameras;
    private final Map<String, Map<String, String>> sessions = new HashMap<>();
    private final int twice;

    Account(List<Visit> visits, List<SoakCamera> cameras, List<Map<String, String>> ended) {
        this.visits = List.copyOf(visits);
        this.cameras = cameras;
        ended.forEach(session -> sessions.put(session.getOrDefault("agent", ""), session));
        this.twice = ended.size() - sessions.size();
    }

    void check(Verdict verdict, HubState before, HubState after) {
        quiet(verdict, before, after);
        viewerSide(verdict);
        cameraSide(verdict, after);
    }

    private void quiet(Verdict verdict, HubState before, HubState after) {
        verdict.equal("viewers' sessions at the end", 0, after.number("sessions"));
        verdict.equal("faults in the status at the end", 0, after.number("faults"));
        verdict.equal("subscribers at the end", 0, after.sum("subscribers"));
        verdict.equal("idle cameras at the end", cameras.size(), after.number("idle"));
        verdict.equal(
                "connections at the cameras at the end",
                0,
                cameras.stream().mapToInt(SoakCamera::open).sum());
        verdict.atMost("threads", before.threads(), after.threads());
        verdict.atMost("descriptors", before.descriptors(), after.descriptors());
        verdict.atMost("heap after a collection, kB", before.number("heap") + HEAP_KILOBYTES, after.number("heap"));
    }

    private void viewerSide(Verdict verdict) {
        verdict.equal("sessions that the hub lists twice", 0, twice);
        verdict.equal(
                "viewers with a description that the hub does not list",
                0,
                count(visit -> visit.described() && !sessions.containsKey(visit.agent())));
        List<Visit> whole = visits.stream().filter(Visit::whole).toList();
        verdict.atLeast("viewers that received everything", 1, whole.size());
        verdict.equal("their bytes", sum(whole, Visit::bytes), sum(whole, visit -> counted(visit, "bytes")));
        verdict.equal("their packets", sum(whole, Visit::frames), sum(whole, visit -> counted(visit, "packets")));
        verdict.equal(
                "those of them with another count than the hub's",
                0,
                whole.stream()
                        .filter(visit ->
                                visit.bytes() != counted(visit, "bytes") || visit.frames() != counted(visit, "packets"))
                        .count());
        verdict.equal(
                "other viewers that received more than the hub sent",
                0,
                count(visit -> visit.described() && !visit.whole() && visit.bytes() > counted(visit, "bytes")));
        verdict.equal("viewers with a packet out of order", 0, count(visit -> visit.backward() > 0));
        verdict.equal(
                "viewers let in with a wrong password",
                0,
                count(visit -> visit.behaviour() == Behaviour.GUESSES && visit.described()));
    }

    private void cameraSide(Verdict verdict, HubState after) {
        List<Map<String, String>> kept = after.cameras().subList(0, SoakPlan.REMOVED_CAMERA);
        List<SoakCamera> theirs = cameras.subList(0, SoakPlan.REMOVED_CAMERA);
        long played = count(visit -> visit.played() && visit.camera() < SoakPlan.REMOVED_CAMERA);
        verdict.equal("viewers of the cameras so far", played, total(kept, "subscribersTotal"));
        verdict.atMost("camera sessions", sum(theirs, camera -> camera.plays.get()), total(kept, "sessions"));
        verdict.atLeast("connects", sum(theirs, camera -> camera.accepted.get()), total(kept, "connects"));
        verdict.atMost("bytes from the cameras", sum(theirs, camera -> camera.bytes.get()), total(kept, "bytesIn"));
        verdict.atMost("packets from the cameras", sum(theirs, camera -> camera.frames.get()), total(kept, "packets"));
        verdict.equal("packets lost on the way from the cameras (TCP)", 0, total(kept, "lost"));
        // a report in front of a session's first picture is of no use, as nobody knows yet what its time means
        verdict.atMost(
                "unusable packets",
                sum(theirs, camera -> camera.strays.get() + camera.plays.get()),
                total(kept, "unusable"));
        verdict.equal("packets dropped between event loops", 0, total(kept, "dropped"));
    }

    private long counted(Visit visit, String key) {
        return HubState.number(sessions.getOrDefault(visit.agent(), Map.of()), key);
    }

    private long count(java.util.function.Predicate<Visit> which) {
        return visits.stream().filter(which).count();
    }

    private static <T> long sum(List<T> of, ToLongFunction<T> value) {
        return of.stream().mapToLong(value).sum();
    }

    private static long total(List<Map<String, String>> rows, String key) {
        return sum(rows, row -> HubState.number(row, key));
    }

    /** How the visits ended. */
    static String behaviours(List<Visit> visits) {
        Map<String, Long> ends = new TreeMap<>();
        for (Visit visit : visits) {
            ends.merge(visit.behaviour() + " | " + visit.outcome(), 1L, Long::sum);
        }
        StringBuilder table = new StringBuilder("| viewer | its end | times |\n| --- | --- | ---: |");
        ends.forEach((key, times) ->
                table.append("\n| ").append(key).append(" | ").append(times).append(" |"));
        return table.toString();
    }
}
