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
package org.openhab.binding.camerahub.internal.camera.offer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.core.storage.StorageService;
import org.openhab.io.camerahub.CameraProvider;
import org.openhab.io.camerahub.CameraProviderListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The cameras of all Things, as the hub takes them. A camera whose path another Thing has is not offered. Ranked above
 * cameras from metadata, so that the Thing wins where both describe the same camera.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
@Component(
        service = {CameraProvider.class, ThingCameraProvider.class},
        property = "service.ranking:Integer=100")
public class ThingCameraProvider implements CameraProvider {

    private static final String STORAGE = "org.openhab.binding.camerahub.paths";

    private final PathClaims claims;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<CameraProviderListener> listeners = new CopyOnWriteArrayList<>();
    private volatile List<Camera> cameras = List.of();

    @Activate
    public ThingCameraProvider(@Reference StorageService storage) {
        claims = new PathClaims(storage.getStorage(STORAGE, ThingCameraProvider.class.getClassLoader()));
    }

    /**
     * Makes a place for a camera.
     *
     * @param holderChanged is called when {@link CameraRegistration#holder} has changed, on the thread that changed it
     */
    public CameraRegistration register(String cameraId, Runnable holderChanged) {
        return new Entry(cameraId, holderChanged);
    }

    /** Forgets what was kept for a camera whose Thing is removed. */
    public void forget(String cameraId) {
        List<Entry> news;
        synchronized (this) {
            claims.forget(cameraId);
            entries.remove(cameraId);
            news = assign();
        }
        publish(news);
    }

    @Override
    public Collection<Camera> cameras() {
        return cameras;
    }

    @Override
    public void addListener(CameraProviderListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(CameraProviderListener listener) {
        listeners.remove(listener);
    }

    /** Gives every path to one camera; returns those for which that changed something. */
    private List<Entry> assign() {
        Map<String, String> holders = claims.holders();
        List<Entry> news = new ArrayList<>();
        List<Camera> offered = new ArrayList<>();
        for (Entry entry : entries.values()) {
            Camera camera = entry.camera;
            if (camera == null) {
                continue;
            }
            String holder = holders.getOrDefault(camera.path(), entry.id);
            String other = holder.equals(entry.id) ? "" : holder;
            if (!other.equals(entry.holder)) {
                entry.holder = other;
                news.add(entry);
            }
            if (other.isEmpty()) {
                offered.add(camera);
            }
        }
        offered.sort(Comparator.comparing(Camera::id));
        cameras = List.copyOf(offered);
        return news;
    }

    /** Outside of the lock: the hub and the handlers may call back. */
    private void publish(List<Entry> news) {
        listeners.forEach(listener -> listener.camerasChanged(this));
        news.forEach(entry -> entry.holderChanged.run());
    }

    /** A camera's place. */
    private final class Entry implements CameraRegistration {

        private final String id;
        private final Runnable holderChanged;
        private volatile String holder = "";
        private @Nullable Camera camera;

        Entry(String id, Runnable holderChanged) {
            this.id = id;
            this.holderChanged = holderChanged;
        }

        @Override
        public void offer(Camera newCamera) {
            List<Entry> news;
            synchronized (ThingCameraProvider.this) {
                if (Objects.equals(newCamera, camera)) {
                    return;
                }
                camera = newCamera;
                entries.put(id, this);
                claims.want(id, newCamera.path());
                news = assign();
            }
            publish(news);
        }

        @Override
        public String holder() {
            return holder;
        }

        @Override
        public void close() {
            List<Entry> news;
            synchronized (ThingCameraProvider.this) {
                if (!entries.remove(id, this)) {
                    return;
                }
                claims.leave(id);
                news = assign();
            }
            publish(news);
        }
    }
}
