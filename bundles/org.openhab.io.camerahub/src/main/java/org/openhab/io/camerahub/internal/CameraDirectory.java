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
package org.openhab.io.camerahub.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.io.camerahub.CameraProblem;
import org.openhab.io.camerahub.CameraProvider;
import org.openhab.io.camerahub.CameraProviderListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows all providers and hands on what they provide together, with the modifiers that are laid over it. Each problem is logged once, until it is gone.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class CameraDirectory implements CameraProviderListener {

    private record Entry(CameraProvider provider, int ranking, long order) {}

    private final Logger logger = LoggerFactory.getLogger(CameraDirectory.class);
    private final Consumer<List<Camera>> onChange;
    private final List<Entry> entries = new ArrayList<>();
    private final List<CameraOverlay> overlays = new ArrayList<>();
    private final Runnable overlayListener = this::overlayChanged;
    private MergedCameras merged = MergedCameras.NONE;
    private List<CameraProblem> problems = List.of();
    private Set<CameraProblem> logged = new HashSet<>();
    private boolean stopped;

    /** @param onChange takes all cameras after each change; calls come one after the other */
    CameraDirectory(Consumer<List<Camera>> onChange) {
        this.onChange = onChange;
    }

    /**
     * @param ranking the higher one wins
     * @param order of two with the same ranking, the lower one wins
     */
    void add(CameraProvider provider, int ranking, long order) {
        // outside of the lock: a provider may call back at once
        provider.addListener(this);
        synchronized (this) {
            entries.add(new Entry(provider, ranking, order));
            entries.sort(Comparator.comparingInt(Entry::ranking).reversed().thenComparingLong(Entry::order));
            merge();
        }
    }

    void remove(CameraProvider provider) {
        provider.removeListener(this);
        synchronized (this) {
            entries.removeIf(entry -> entry.provider() == provider);
            merge();
        }
    }

    /** Lays its modifiers over the cameras of all providers. */
    void add(CameraOverlay overlay) {
        overlay.addListener(overlayListener);
        synchronized (this) {
            overlays.add(overlay);
            merge();
        }
    }

    void remove(CameraOverlay overlay) {
        overlay.removeListener(overlayListener);
        synchronized (this) {
            overlays.remove(overlay);
            merge();
        }
    }

    @Override
    public synchronized void camerasChanged(CameraProvider provider) {
        merge();
    }

    /** Of all providers, and those that come from putting them together. */
    synchronized List<CameraProblem> problems() {
        return problems;
    }

    /** Hands on what there is now. */
    synchronized void publish() {
        if (!stopped) {
            onChange.accept(merged.cameras());
        }
    }

    /** When this returns, nothing is handed on any more. */
    synchronized void stop() {
        stopped = true;
    }

    private synchronized void overlayChanged() {
        merge();
    }

    private void merge() {
        List<Collection<Camera>> providers = new ArrayList<>();
        List<CameraProblem> all = new ArrayList<>();
        for (Entry entry : entries) {
            providers.add(entry.provider().cameras());
            all.addAll(entry.provider().problems());
        }
        MergedCameras now = MergedCameras.of(providers);
        all.addAll(now.problems());
        for (CameraOverlay overlay : overlays) {
            now = now.with(overlay.modifiers());
            all.addAll(overlay.problems());
        }
        problems = List.copyOf(all);
        logProblems();
        boolean changed = !now.cameras().equals(merged.cameras());
        merged = now;
        if (changed) {
            publish();
        }
    }

    private void logProblems() {
        problems.stream()
                .filter(problem -> !logged.contains(problem))
                .forEach(problem -> logger.warn("Camera Hub, {}: {}", problem.source(), problem.text()));
        logged = new HashSet<>(problems);
    }
}
