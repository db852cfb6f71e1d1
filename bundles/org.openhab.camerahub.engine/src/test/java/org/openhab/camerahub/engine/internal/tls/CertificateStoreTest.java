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

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasToString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.camerahub.engine.CertificateSource;
import org.openhab.camerahub.engine.fault.FaultKind;
import org.openhab.camerahub.engine.monitor.CertificateInfo;
import org.openhab.camerahub.engine.testing.ManualClock;
import org.openhab.camerahub.engine.testing.TestPki;

/**
 * @author Camera Hub authors - Initial contribution
 */
class CertificateStoreTest {

    private static final TestPki PKI = new TestPki();
    private static final TestPki.Identity FIRST = PKI.server("first.example.org");
    private static final TestPki.Identity SECOND = PKI.serverWithOtherKey("second.example.org", "*.example.net");

    @TempDir
    private Path folder;

    private final ManualClock clock = new ManualClock();
    private final AtomicInteger changes = new AtomicInteger();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final CertificateStore store =
            new CertificateStore(TlsEngine.JDK, scheduler, clock, changes::incrementAndGet);

    @AfterEach
    void close() {
        store.close();
        scheduler.shutdownNow();
    }

    @Test
    void withoutASourceThereIsNoHandlerAndAReason() {
        store.apply(null);

        assertThat(store.newHandler(UnpooledByteBufAllocator.DEFAULT), nullValue());
        assertThat(store.fault().kind(), is(FaultKind.CERTIFICATE_MISSING));
    }

    @Test
    void takesOverARenewedPair() {
        write(FIRST);
        store.apply(source());
        assertThat(store.info().names(), is(List.of("first.example.org")));

        write(SECOND);
        store.check();

        assertThat(store.info().names(), is(List.of("second.example.org", "*.example.net")));
        assertThat(store.fault(), nullValue());
        assertThat(changes.get(), is(1));
    }

    @Test
    void takesOverALinkThatCertbotMoved() throws Exception {
        Path first = Files.createDirectory(folder.resolve("archive1"));
        Path second = Files.createDirectory(folder.resolve("archive2"));
        PKI.write(FIRST, first.resolve("chain.pem"), first.resolve("key.pem"));
        PKI.write(SECOND, second.resolve("chain.pem"), second.resolve("key.pem"));
        Path live = folder.resolve("live");
        Files.createSymbolicLink(live, first);
        store.apply(new CertificateSource.Pem(live.resolve("chain.pem"), live.resolve("key.pem"), ""));

        Files.delete(live);
        Files.createSymbolicLink(live, second);
        store.check();

        assertThat(store.info().subject(), is("CN=second.example.org"));
    }

    @Test
    void keepsTheOldPairWhileTheNewOneIsBrokenAndSaysSo() throws Exception {
        write(FIRST);
        store.apply(source());

        Files.writeString(folder.resolve("key.pem"), "rubbish");
        store.check();
        store.check();
        store.check();

        assertThat(store.info().subject(), is("CN=first.example.org"));
        assertThat(store.fault().kind(), is(FaultKind.CERTIFICATE_UNUSABLE));
        assertThat("told once", changes.get(), is(1));

        write(SECOND);
        store.check();
        assertThat(store.info().subject(), is("CN=second.example.org"));
        assertThat(store.fault(), nullValue());
    }

    @Test
    void isSilentAboutARenewalThatIsHalfDone() {
        write(FIRST);
        store.apply(source());

        TestPki.writePem(folder.resolve("chain.pem"), SECOND.certificate(), PKI.intermediate.certificate());
        store.check();
        assertThat(store.fault(), nullValue());
        TestPki.writePem(folder.resolve("key.pem"), SECOND.keys().getPrivate());
        store.check();

        assertThat(store.info().subject(), is("CN=second.example.org"));
        assertThat(changes.get(), is(1));
    }

    @Test
    void theOldPairPutBackEndsTheFault() throws Exception {
        write(FIRST);
        store.apply(source());
        Files.delete(folder.resolve("key.pem"));
        store.check();
        store.check();
        assertThat(store.fault(), notNullValue());

        write(FIRST);
        store.check();

        assertThat(store.fault(), nullValue());
        assertThat(changes.get(), is(2));
    }

    @Test
    void appearsByItselfWhenTheFilesAppear() {
        store.apply(source());
        assertThat(store.info(), nullValue());
        assertThat(store.fault().kind(), is(FaultKind.CERTIFICATE_MISSING));

        write(FIRST);
        store.check();

        assertThat(store.info(), notNullValue());
        assertThat(changes.get(), is(1));
    }

    @Test
    void warnsBeforeTheEndAndOfANameThatIsNotThere() {
        write(SECOND);
        store.apply(source());
        assertThat(store.warnings("cam.example.net"), not(hasItem(hasToString(containsString("does not name")))));
        assertThat(store.warnings("SECOND.example.org"), not(hasItem(hasToString(containsString("does not name")))));
        assertThat(
                store.warnings("a.b.example.net"),
                hasItem(hasToString(containsString("does not name a.b.example.net"))));

        clock.advance(Duration.ofDays(80));
        assertThat(
                store.warnings(""),
                hasItem(hasToString(containsString("(days left: 9): check why it was not renewed"))));
        assertThat(store.info("").warnings(), is(store.warnings("")));
        clock.advance(Duration.ofDays(20));
        assertThat(store.warnings(""), hasItem(hasToString(containsString("expired on"))));
        assertThat("still served", store.newHandler(UnpooledByteBufAllocator.DEFAULT), notNullValue());
    }

    @Test
    void describesWhatViewersAreShown() {
        write(FIRST);
        store.apply(source());

        assertThat(
                store.info().chain().stream().map(CertificateInfo.Link::subject).toList(),
                is(List.of("CN=first.example.org", "CN=Test Intermediate")));
        assertThat(store.info().keyType(), is("RSA 2048"));
        assertThat(store.info().protocols(), is(List.of("TLSv1.3", "TLSv1.2")));
        assertThat(store.info().cipherSuites(), hasItem("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"));
        assertThat(
                store.info().cipherSuites(),
                everyItem(matchesPattern("TLS_(AES|CHACHA20|ECDHE_RSA_WITH_AES|ECDHE_RSA_WITH_CHACHA20)_.*")));
        assertThat(store.info().fingerprint(), matchesPattern("([0-9A-F]{2}:){31}[0-9A-F]{2}"));
    }

    @ParameterizedTest
    @EnumSource
    void aHandlerMadeBeforeASwapOutlivesIt(TlsEngine engine) {
        assumeTrue(engine == TlsEngine.JDK || OpenSsl.isAvailable());
        try (CertificateStore other = new CertificateStore(engine, scheduler, clock, () -> {})) {
            write(FIRST);
            other.apply(source());
            SslHandler before = other.newHandler(UnpooledByteBufAllocator.DEFAULT);

            write(SECOND);
            other.check();

            assertThat(before.engine().getSupportedProtocols().length > 0, is(true));
            ReferenceCountUtil.release(before.engine());
        }
    }

    private void write(TestPki.Identity identity) {
        PKI.write(identity, folder.resolve("chain.pem"), folder.resolve("key.pem"));
    }

    private CertificateSource source() {
        return new CertificateSource.Pem(folder.resolve("chain.pem"), folder.resolve("key.pem"), "");
    }
}
