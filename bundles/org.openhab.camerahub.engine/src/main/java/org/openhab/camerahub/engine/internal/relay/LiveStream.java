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

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.camera.Camera;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.internal.delivery.Subscriber;
import org.openhab.camerahub.engine.internal.link.CameraTls;
import org.openhab.camerahub.engine.internal.stream.CameraStream;
import org.openhab.camerahub.engine.internal.stream.StreamDescription;
import org.openhab.camerahub.engine.internal.stream.StreamEnvironment;
import org.openhab.camerahub.engine.internal.stream.StreamSubscriber;

/**
 * The stream of one camera as everybody sees it: brings every call to the loop where its {@link StreamKeeper} is at
 * home.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class LiveStream implements CameraStream {

    private final StreamEnvironment env;
    private final Home home = new Home();
    private final StreamKeeper keeper;

    LiveStream(Camera camera, StreamEnvironment env, CameraTls tls, StreamCounters counters) {
        this.env = env;
        this.keeper = new StreamKeeper(camera, env, tls, counters, home);
    }

    @Override
    public Camera camera() {
        return keeper.camera();
    }

    /** The camera's configuration changed, but not where it is. */
    void update(Camera changed) {
        keeper.update(changed);
    }

    @Override
    public Future<StreamDescription> describe(EventExecutor executor) {
        Promise<StreamDescription> promise = executor.newPromise();
        at(env.loopNear(executor), () -> keeper.describe(promise));
        return promise;
    }

    @Override
    public void prepare() {
        at(env.loops().next(), keeper::prepare);
    }

    @Override
    public Subscription subscribe(StreamSubscriber target) {
        Subscriber subscriber = new Subscriber(target, this::left, this::hasRoom);
        home.runLater(env.loopNear(target.loop()), () -> {
            keeper.add(subscriber);
            keeper.settle();
        });
        return subscriber;
    }

    /** Ends everything for good; the future says when the camera's connection is closed. */
    Future<?> remove(HubException why) {
        Promise<@Nullable Void> gone = env.loops().next().newPromise();
        at(env.loops().next(), () -> keeper.remove(why, gone));
        return gone;
    }

    /** Of interest only from the stream's own loop: for others it does not wait. */
    private void hasRoom() {
        if (home.isHere()) {
            keeper.hasRoom();
        }
    }

    private void left(Subscriber subscriber) {
        at(env.loopNear(subscriber.target().loop()), () -> keeper.remove(subscriber));
    }

    private void at(EventLoop preferred, Runnable task) {
        home.run(preferred, () -> {
            task.run();
            keeper.settle();
        });
    }
}
