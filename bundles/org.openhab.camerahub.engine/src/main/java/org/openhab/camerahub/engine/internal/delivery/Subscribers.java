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
package org.openhab.camerahub.engine.internal.delivery;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.StreamStart;

/**
 * Who gets a stream's frames. Those on the stream's own loop are called directly, those on other loops once per read.
 * Confined to the stream's loop.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Subscribers {

    private final List<Subscriber> all = new ArrayList<>();
    private final List<RemoteLoop> remotes = new ArrayList<>();
    private final IntConsumer dropped;

    /** The active ones here; replaced, never changed, so that a subscriber may leave while it is called. */
    private Subscriber[] here = {};

    /** @param dropped hears how many packets a busy loop did not get, counted for each subscriber on it */
    public Subscribers(IntConsumer dropped) {
        this.dropped = dropped;
    }

    public int count() {
        return all.size();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean anyVeteran() {
        return all.stream().anyMatch(Subscriber::isVeteran);
    }

    public boolean anyNewcomer() {
        return all.stream().anyMatch(subscriber -> !subscriber.isVeteran());
    }

    public void add(Subscriber subscriber) {
        all.add(subscriber);
    }

    public void remove(Subscriber subscriber) {
        if (all.remove(subscriber)) {
            subscriber.setActive(false);
            regroup(subscriber.target().loop());
        }
    }

    /** Starts one that is not active yet. */
    public void start(Subscriber subscriber, StreamStart start) {
        subscriber.setActive(true);
        EventLoop loop = subscriber.target().loop();
        if (loop.inEventLoop()) {
            subscriber.started(start);
        } else {
            RemoteLoop remote = remote(loop);
            remote.send();
            start.newestPictures().forEach(run -> run.frames().retain());
            remote.post(() -> subscriber.started(start), start.newestPictures());
        }
        regroup(loop);
    }

    public List<Subscriber> inactive() {
        return all.stream().filter(subscriber -> !subscriber.isActive()).toList();
    }

    /** Nobody gets frames until started again. */
    public void interrupt(HubException why) {
        for (Subscriber subscriber : List.copyOf(all)) {
            if (subscriber.isActive()) {
                subscriber.setActive(false);
                regroup(subscriber.target().loop());
                call(subscriber, () -> subscriber.interrupted(why));
            }
        }
    }

    public void end(Predicate<Subscriber> which, HubException why) {
        for (Subscriber subscriber : List.copyOf(all)) {
            if (which.test(subscriber)) {
                remove(subscriber);
                call(subscriber, () -> subscriber.ended(why));
            }
        }
    }

    /** @return bytes that were handed on, to all together */
    public long frames(MediaRun run, int key, boolean hasVideo) {
        Subscriber[] local = here;
        for (Subscriber subscriber : local) {
            subscriber.frames(run);
        }
        long bytes = (long) run.frames().data().readableBytes() * local.length;
        for (int i = 0; i < remotes.size(); i++) {
            bytes += remotes.get(i).add(run, key, hasVideo);
        }
        return bytes;
    }

    /** True if there is somebody, and nobody wants more for the moment; false if any is on another loop. */
    public boolean areFull() {
        for (int i = 0; i < remotes.size(); i++) {
            if (remotes.get(i).hasTargets()) {
                return false;
            }
        }
        for (Subscriber subscriber : here) {
            if (!subscriber.isFull()) {
                return false;
            }
        }
        return here.length > 0;
    }

    public void flush() {
        for (Subscriber subscriber : here) {
            subscriber.flush();
        }
        for (int i = 0; i < remotes.size(); i++) {
            remotes.get(i).send();
        }
    }

    /** The stream comes to rest and may move to another loop. */
    public void clearLoops() {
        remotes.clear();
        here = new Subscriber[0];
    }

    private void call(Subscriber subscriber, Runnable task) {
        EventLoop loop = subscriber.target().loop();
        if (loop.inEventLoop()) {
            task.run();
        } else {
            remote(loop).post(task, List.of());
        }
    }

    private RemoteLoop remote(EventLoop loop) {
        for (RemoteLoop remote : remotes) {
            if (remote.loop() == loop) {
                return remote;
            }
        }
        RemoteLoop added = new RemoteLoop(loop, dropped);
        remotes.add(added);
        return added;
    }

    private void regroup(EventLoop loop) {
        Subscriber[] active = all.stream()
                .filter(subscriber ->
                        subscriber.isActive() && subscriber.target().loop() == loop)
                .toArray(Subscriber[]::new);
        if (loop.inEventLoop()) {
            here = active;
        } else {
            remote(loop).targets(active);
        }
    }
}
