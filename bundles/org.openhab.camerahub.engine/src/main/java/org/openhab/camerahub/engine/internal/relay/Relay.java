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
package org.openhab.camerahub.engine.internal.relay;

import io.netty.buffer.ByteBufAllocator;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.engine.internal.delivery.Patience;
import org.openhab.camerahub.engine.internal.delivery.Subscriber;
import org.openhab.camerahub.engine.internal.delivery.Subscribers;
import org.openhab.camerahub.engine.internal.media.PictureCache;
import org.openhab.camerahub.engine.internal.media.RunReader;
import org.openhab.camerahub.engine.internal.media.TrackReader;
import org.openhab.camerahub.engine.internal.source.ChannelMap;
import org.openhab.camerahub.engine.internal.stream.MediaRun;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.stream.StreamStart;
import org.openhab.camerahub.engine.internal.stream.Track;
import org.openhab.camerahub.rtsp.codec.FrameRun;

/**
 * The way of the frames through the hub: read once, kept for those who come later, handed to those who are there.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Relay implements RunReader.Sink {

    /** Of a flooding camera, sent on while it is still in the processor's cache. */
    private static final int MOST_UNFLUSHED = 128 << 10;

    private final StreamEnvironment env;
    private final Descriptions descriptions;
    private final Subscribers subscribers;
    private final StreamCounters counters;
    private final PictureCache cache;
    private List<Track> tracks = List.of();
    private RunReader reader;
    private final Patience patience;
    private boolean dense;
    private int unflushed;

    Relay(
            StreamEnvironment env,
            Descriptions descriptions,
            Subscribers subscribers,
            StreamCounters counters,
            Patience patience) {
        this.env = env;
        this.descriptions = descriptions;
        this.subscribers = subscribers;
        this.counters = counters;
        this.patience = patience;
        this.cache = new PictureCache(env.limits().pictureCacheBytes(), env.pictures(), ByteBufAllocator.DEFAULT);
        this.reader = new RunReader(tracks, descriptions.parameterSets(), env.clock());
    }

    /** The tracks of the frames that were relayed last. */
    List<Track> tracks() {
        return tracks;
    }

    List<TrackReader> readers() {
        return reader.tracks();
    }

    /** Frames of these tracks are about to come, from a camera that starts anew. */
    void prepare(List<Track> coming) {
        if (coming.equals(tracks)) {
            reader.restart();
        } else {
            tracks = coming;
            reader = new RunReader(tracks, descriptions.parameterSets(), env.clock());
            counters.newReader();
        }
    }

    /** No frames come any more, for now. */
    void stop() {
        cache.clear();
    }

    void start(Subscriber subscriber) {
        StreamDescription description = descriptions.newest();
        if (description != null) {
            subscribers.start(subscriber, new StreamStart(description, cache.newest(), reader.clocks()));
        }
    }

    void frames(FrameRun run, ChannelMap channels, boolean itsDense) {
        dense = itsDense;
        reader.read(run, channels, System.nanoTime(), this);
        if (reader.takeNews()) {
            descriptions.learnt();
        }
    }

    @Override
    public void accept(MediaRun run, int key) {
        cache.add(run, key, dense);
        long out = subscribers.frames(run, key, reader.hasVideo());
        int bytes = run.frames().data().readableBytes();
        counters.run(bytes, out, reader);
        unflushed += bytes;
        if (unflushed >= MOST_UNFLUSHED) {
            flush();
        }
    }

    /** After each read of the camera's connection, whatever it brought. */
    void flush() {
        if (unflushed > 0) {
            unflushed = 0;
            subscribers.flush();
            patience.flushed(subscribers.areFull());
        }
    }
}
