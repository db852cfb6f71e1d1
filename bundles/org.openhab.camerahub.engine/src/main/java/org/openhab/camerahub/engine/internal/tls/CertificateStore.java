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
package org.openhab.camerahub.engine.internal.tls;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.camerahub.engine.CertificateSource;
import org.openhab.camerahub.engine.fault.FaultDetail;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.fault.HubException;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.monitor.HubWarning;
import org.openhab.camerahub.engine.monitor.WarningKind;

/**
 * Holds the certificate in use and looks now and then whether its files have changed. New handshakes get the new one;
 * connections that exist keep theirs. New files that cannot be used leave the old certificate in use.
 *
 * <p>The files' contents are compared, not their times: that sees a link that was moved, a file replaced by a copy with
 * an old time, and network folders, none of which file system notifications tell reliably.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class CertificateStore implements AutoCloseable {

    static final Duration CHECK = Duration.ofSeconds(10);

    /** As much as the camera's connection brings at once: one buffer and one call for all its records. */
    private static final int ENCRYPTED_AT_ONCE = 64 << 10;

    private record Loaded(SslContext context, X509Certificate certificate, CertificateInfo info) {}

    private final TlsEngine engine;
    private final ScheduledExecutorService scheduler;
    private final Clock clock;
    private final Runnable changed;
    private @Nullable CertificateSource source;
    private @Nullable ScheduledFuture<?> watch;
    /** Held while {@link #loaded} is swapped or used, never while files are read: event loops wait for it. */
    private final Object swap = new Object();

    private @Nullable Loaded loaded;
    private @Nullable HubException fault;
    private byte[] hashInUse = {};
    private int failures;
    private List<HubWarning> ageWarnings = List.of();

    /** @param changed called, without a lock held, when another certificate is in use or there is another fault */
    public CertificateStore(TlsEngine engine, ScheduledExecutorService scheduler, Clock clock, Runnable changed) {
        this.engine = engine;
        this.scheduler = scheduler;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * Loads the certificate and watches its files. While new files cannot be used, a certificate that is in use stays;
     * without a source there is none at all.
     */
    public synchronized void apply(@Nullable CertificateSource newSource) {
        if (newSource != null && newSource.equals(source)) {
            return;
        }
        source = newSource;
        hashInUse = new byte[0];
        failures = 0;
        stopWatching();
        if (newSource == null) {
            use(null);
            fault = new HubException(FaultKind.CERTIFICATE_MISSING, "", FaultDetail.CERTIFICATE_NONE);
            return;
        }
        fault = null;
        load(newSource, true);
        watch = scheduler.scheduleWithFixedDelay(
                this::check, CHECK.toMillis(), CHECK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks whether the files have changed. */
    void check() {
        if (checkFiles()) {
            changed.run(); // also when nothing but time has brought a warning
        }
    }

    private synchronized boolean checkFiles() {
        CertificateSource current = source;
        if (current == null) {
            return false;
        }
        Loaded used = inUse();
        List<HubWarning> age = used == null ? List.of() : Certificates.ageWarnings(used.info(), clock.instant());
        boolean aged = !age.equals(ageWarnings);
        ageWarnings = age;
        return load(current, false) || aged;
    }

    /** The handler for a new connection; null if there is no certificate. */
    public @Nullable SslHandler newHandler(ByteBufAllocator allocator) {
        synchronized (swap) {
            Loaded current = loaded;
            if (current == null) {
                return null;
            }
            SslHandler handler = current.context().newHandler(allocator);
            handler.setWrapDataSize(ENCRYPTED_AT_ONCE);
            return handler;
        }
    }

    /** A handler for a connection of the hub to its own port, which trusts the certificate in use and no other. */
    public @Nullable SslHandler newLoopHandler(ByteBufAllocator allocator) throws SSLException {
        Loaded current = inUse();
        if (current == null) {
            return null;
        }
        SslContext context = engine.client(new PinnedTrust(current.certificate()));
        try {
            return context.newHandler(allocator);
        } finally {
            ReferenceCountUtil.release(context); // the handler holds it
        }
    }

    /** What the files say; its warnings are those that neither time nor the hub's name can change. */
    public @Nullable CertificateInfo info() {
        Loaded current = inUse();
        return current == null ? null : current.info();
    }

    /** The same with all {@link #warnings}. */
    public @Nullable CertificateInfo info(String publicName) {
        CertificateInfo current = info();
        return current == null ? null : current.withWarnings(warnings(publicName));
    }

    /** Why the configured files are not in use; null if they are. */
    public synchronized @Nullable HubException fault() {
        return fault;
    }

    /** What viewers may stumble over, {@code publicName} being the name they use (empty if unknown). */
    public List<HubWarning> warnings(String publicName) {
        Loaded current = inUse();
        if (current == null) {
            return List.of();
        }
        List<HubWarning> warnings = new ArrayList<>(current.info().warnings());
        warnings.addAll(Certificates.ageWarnings(current.info(), clock.instant()));
        if (!publicName.isEmpty() && !current.info().covers(publicName)) {
            warnings.add(new HubWarning(WarningKind.OTHER_NAME, publicName));
        }
        return List.copyOf(warnings);
    }

    @Override
    public synchronized void close() {
        stopWatching();
        source = null;
        use(null);
    }

    /** Returns true if the certificate in use or the fault is another one now. */
    private boolean load(CertificateSource from, boolean atOnce) {
        try {
            List<byte[]> contents = KeyMaterialReader.contents(from);
            byte[] hash = KeyMaterialReader.hash(contents);
            boolean hadFault = fault != null;
            if (!Arrays.equals(hash, hashInUse)) {
                take(from, contents);
                hashInUse = hash;
                hadFault = true; // another certificate is worth telling, too
            }
            fault = null;
            failures = 0;
            return hadFault;
        } catch (HubException e) {
            // a renewal writes one file after the other: a pair that does not fit may be complete the next time
            failures++;
            return (atOnce || failures > 1) && report(e);
        }
    }

    private void take(CertificateSource from, List<byte[]> contents) throws HubException {
        Instant now = clock.instant();
        KeyMaterial material = KeyMaterialReader.parse(from, contents, now);
        SslContext context = context(material);
        use(new Loaded(context, material.certificate(), Certificates.describe(material, context.cipherSuites(), now)));
    }

    private SslContext context(KeyMaterial material) throws HubException {
        try {
            return engine.server(material);
        } catch (SSLException | IllegalArgumentException e) {
            throw new HubException(FaultKind.CERTIFICATE_UNUSABLE, "", e, FaultDetail.CERTIFICATE_TLS);
        }
    }

    private boolean report(HubException e) {
        HubException before = fault;
        fault = e;
        return before == null || !e.detail().equals(before.detail());
    }

    private void use(@Nullable Loaded next) {
        synchronized (swap) {
            Loaded before = loaded;
            loaded = next;
            if (before != null) {
                ReferenceCountUtil.release(before.context()); // handlers of open connections hold it still
            }
        }
    }

    private @Nullable Loaded inUse() {
        synchronized (swap) {
            return loaded;
        }
    }

    private void stopWatching() {
        ScheduledFuture<?> running = watch;
        if (running != null) {
            running.cancel(false);
            watch = null;
        }
    }
}
