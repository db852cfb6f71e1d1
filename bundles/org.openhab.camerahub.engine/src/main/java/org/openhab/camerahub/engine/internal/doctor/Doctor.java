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
package org.openhab.camerahub.engine.internal.doctor;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.HubConfig;
import org.openhab.camerahub.engine.HubServices.LocalNetwork;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.check.CheckItem;
import org.openhab.camerahub.engine.check.Finding;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.probe.CameraProber;
import org.openhab.camerahub.engine.internal.relay.CameraStreams;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;

/**
 * Looks whether an Echo could show a camera: on the hub's side and on the camera's at the same time. Viewers that watch
 * meanwhile notice nothing; a camera whose stream is switched off is described but not played. Thread-safe.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Doctor {

    private static final Duration LOOKUP = Duration.ofSeconds(5);
    /** Longer than most cameras' reports take. */
    private static final Duration WATCH = Duration.ofSeconds(8);

    private final StreamEnvironment env;
    private final CameraStreams streams;
    private final CameraProber prober;
    private final Supplier<List<LocalNetwork>> networks;
    private final Supplier<CertificateCheck> certificates;
    private final int wayInPort;
    private final Duration watch;

    /** @param networks lists this machine's own networks; may block */
    public Doctor(
            StreamEnvironment env, CameraStreams streams, CameraProber prober, Supplier<List<LocalNetwork>> networks) {
        this(env, streams, prober, networks, CertificateCheck::withUsualAuthorities, HubConfig.DEFAULT_PORT, WATCH);
    }

    Doctor(
            StreamEnvironment env,
            CameraStreams streams,
            CameraProber prober,
            Supplier<List<LocalNetwork>> networks,
            Supplier<CertificateCheck> certificates,
            int wayInPort,
            Duration watch) {
        this.env = env;
        this.streams = streams;
        this.prober = prober;
        this.networks = networks;
        this.certificates = certificates;
        this.wayInPort = wayInPort;
        this.watch = watch;
    }

    /** The rows in the order in which a viewer meets what they tell of. */
    public CompletionStage<List<CheckItem>> check(Camera camera, HubFacts facts) {
        CompletableFuture<List<CheckItem>> hub =
                addresses(facts).thenApplyAsync(addresses -> hub(facts, addresses), env.blocking());
        return hub.thenCombineAsync(camera(camera), Doctor::joined, env.blocking());
    }

    /** Empty if the name server does not know the name, or does not answer in time. */
    private CompletableFuture<List<InetAddress>> addresses(HubFacts facts) {
        String name = facts.config().publicName();
        if (!NameCheck.isHostName(name)) {
            return CompletableFuture.completedFuture(List.of());
        }
        return env.resolver()
                .resolve(name)
                .toCompletableFuture()
                .copy()
                .completeOnTimeout(List.of(), LOOKUP.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(unknown -> List.of());
    }

    private List<CheckItem> hub(HubFacts facts, List<InetAddress> addresses) {
        InetSocketAddress listening = facts.status().listening();
        int port = listening == null ? facts.config().port() : listening.getPort();
        DoorCheck door = new DoorCheck(certificates.get(), wayInPort);
        List<CheckItem> items = new ArrayList<>();
        items.add(NameCheck.of(facts.config().publicName(), addresses, networks.get(), port));
        items.addAll(door.look(facts, addresses, env.clock().instant()));
        items.add(door.authentication(facts.config()));
        return items;
    }

    private CompletableFuture<List<CheckItem>> camera(Camera camera) {
        return prober.probe(camera)
                .handle((probe, failure) -> failure == null
                        ? play(camera, DescriptionCheck.of(camera, probe))
                        : CompletableFuture.completedFuture(List.of(faulty(camera, failure))))
                .thenCompose(items -> items)
                .toCompletableFuture();
    }

    private CompletableFuture<List<CheckItem>> play(Camera camera, List<CheckItem> described) {
        if (!camera.viewable()) {
            return CompletableFuture.completedFuture(
                    joined(described, List.of(CheckItem.of(Finding.PERMISSION_DENIED))));
        }
        return streams.byId(camera.id())
                .map(stream -> new StreamWatch(stream, env.loops().next(), watch)
                        .begin()
                        .thenApply(seen -> joined(described, PlayCheck.of(seen))))
                .orElseGet(() -> CompletableFuture.completedFuture(described));
    }

    private static CheckItem faulty(Camera camera, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return CheckItem.of(
                Finding.CAMERA_FAULT,
                cause instanceof HubException fault
                        ? fault
                        : new HubException(FaultKind.INTERNAL, camera.label(), "the probe failed", cause));
    }

    private static List<CheckItem> joined(List<CheckItem> first, List<CheckItem> second) {
        List<CheckItem> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
