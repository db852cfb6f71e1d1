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
package org.openhab.core.common;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The pools that all bundles share.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class ThreadPoolManager {

    private static final int THREADS_PER_POOL = 5;
    private static final long IDLE_SECONDS = 30;

    /* openHAB's API is static, so the pools are as well; their threads are daemons and end when idle. */
    private static final Map<String, ScheduledExecutorService> SCHEDULED_POOLS = new ConcurrentHashMap<>();

    private ThreadPoolManager() {}

    /** The pool of that name; nobody may shut it down. */
    @SuppressWarnings("null") // never maps to null
    public static ScheduledExecutorService getScheduledPool(String poolName) {
        return SCHEDULED_POOLS.computeIfAbsent(poolName, ThreadPoolManager::newPool);
    }

    /** The same, for those who schedule nothing. */
    public static ExecutorService getPool(String poolName) {
        return getScheduledPool(poolName);
    }

    private static ScheduledExecutorService newPool(String poolName) {
        ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(THREADS_PER_POOL, task -> {
            Thread thread = new Thread(task, "OH-" + poolName);
            thread.setDaemon(true);
            return thread;
        });
        pool.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        pool.allowCoreThreadTimeOut(true);
        pool.setRemoveOnCancelPolicy(true);
        return pool;
    }
}
