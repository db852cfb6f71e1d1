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
package org.openhab.camerahub.demo.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Opens the {@link ConsoleServer} as long as Karaf has a shell, and keeps that shell working on new JDKs. Without the two system properties that the starting
 * process sets, nothing is opened.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ConsoleActivator
        implements BundleActivator, ServiceTrackerCustomizer<SessionFactory, ConsoleServer> {

    /** System property: the file that tells the port, written once commands can be run. */
    public static final String PORT_FILE = "camerahub.console.portFile";
    /** System property: the word that a client has to say first. */
    public static final String TOKEN = "camerahub.console.token";

    private @Nullable BundleContext context;
    private @Nullable ServiceTracker<SessionFactory, ConsoleServer> tracker;

    @Override
    public void start(@Nullable BundleContext bundleContext) {
        BundleContext started = Objects.requireNonNull(bundleContext);
        if (Runtime.version().feature() >= SubjectWeaver.NEEDED_SINCE) {
            started.registerService(WeavingHook.class, new SubjectWeaver(), null);
        }
        if (System.getProperty(PORT_FILE) == null || System.getProperty(TOKEN) == null) {
            return;
        }
        ServiceTracker<SessionFactory, ConsoleServer> opened =
                new ServiceTracker<>(started, SessionFactory.class, this);
        context = started;
        tracker = opened;
        opened.open();
    }

    @Override
    public void stop(@Nullable BundleContext bundleContext) {
        ServiceTracker<SessionFactory, ConsoleServer> opened = tracker;
        if (opened != null) {
            opened.close();
        }
    }

    @Override
    public ConsoleServer addingService(@Nullable ServiceReference<SessionFactory> reference) {
        SessionFactory sessions = Objects.requireNonNull(context).getService(reference);
        Path portFile = Path.of(Objects.requireNonNull(System.getProperty(PORT_FILE)));
        String token = Objects.requireNonNull(System.getProperty(TOKEN));
        try {
            return new ConsoleServer(sessions, token, portFile);
        } catch (IOException e) {
            throw new IllegalStateException("The console for tests could not be opened", e);
        }
    }

    @Override
    public void modifiedService(@Nullable ServiceReference<SessionFactory> reference, @Nullable ConsoleServer server) {
        // the factory's properties do not matter
    }

    @Override
    public void removedService(@Nullable ServiceReference<SessionFactory> reference, @Nullable ConsoleServer server) {
        if (server != null) {
            server.close();
        }
    }
}
