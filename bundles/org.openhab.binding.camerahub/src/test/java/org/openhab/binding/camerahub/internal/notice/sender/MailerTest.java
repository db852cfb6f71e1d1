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
package org.openhab.binding.camerahub.internal.notice.sender;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.camerahub.internal.trust.ServerTls;
import org.openhab.binding.camerahub.internal.trust.Trust;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * E-mails to GreenMail's SMTP server, and to servers that behave badly.
 *
 * @author Camera Hub authors - Initial contribution
 */
class MailerTest {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String ANNA = "anna@example.org";
    private static final String BERT = "bert@example.org";
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 0, 13, 10, '.', 13, 10, (byte) 0xFF, (byte) 0xD9};
    private static final Notice NOTICE = new Notice("Motion: Haustür", "Die Kamera Haustür …\n", JPEG);

    private GreenMail server;

    /* GreenMail gives itself two seconds to start, which a busy machine may take. */
    private static GreenMail server(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, LOOPBACK, protocol);
        setup.setServerStartupTimeout(60_000);
        return new GreenMail(setup);
    }

    private int start(String protocol) {
        server = server(0, protocol);
        server.setUser("hub@example.org", "hub", "secret");
        server.start();
        return protocol.equals(ServerSetup.PROTOCOL_SMTPS)
                ? server.getSmtps().getPort()
                : server.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private static MailSettings settings(int port, MailSecurity security) {
        return new MailSettings(
                LOOPBACK, port, security, Trust.ANY, "hub", "secret", "hub@example.org", List.of(ANNA, BERT));
    }

    private static NoticeException fault(MailSettings settings) {
        return assertThrows(NoticeException.class, () -> new Mailer(settings).send(NOTICE));
    }

    private void arrived() throws Exception {
        MimeMessage[] messages = server.getReceivedMessages();
        assertThat(messages, arrayWithSize(2));
        MimeMessage message = messages[0];
        assertThat(message.getSubject(), is("Motion: Haustür"));
        assertThat(message.getFrom()[0].toString(), is("hub@example.org"));
        assertThat(message.getAllRecipients(), arrayWithSize(2));
        assertThat(message.getHeader("Auto-Submitted")[0], is("auto-generated"));
        assertThat(message.getMessageID(), containsString("@example.org"));
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount(), is(2));
        assertThat(parts.getBodyPart(0).getContent().toString().strip(), is("Die Kamera Haustür …"));
        assertThat(parts.getBodyPart(1).getContentType(), containsString("image/jpeg"));
        assertThat(parts.getBodyPart(1).getFileName(), is("motion.jpg"));
        try (InputStream picture = parts.getBodyPart(1).getInputStream()) {
            assertThat(picture.readAllBytes(), is(JPEG));
        }
    }

    @Test
    void aNoticeArrivesByTlsFromTheFirstByteWithItsPictureAsItWas() throws Exception {
        new Mailer(settings(start(ServerSetup.PROTOCOL_SMTPS), MailSecurity.TLS)).send(NOTICE);

        arrived();
    }

    @Test
    void aNoticeArrivesByStartTls_andNeitherLoginNorNoticeWereSaidBefore() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        SSLContext tls = ServerTls.context();
        SMTPServer other = SMTPServer.port(0)
                .bindAddress(InetAddress.getByName(LOOPBACK))
                .enableTLS()
                .requireTLS()
                .startTlsSocketFactory(tls)
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("hub") || !password.equals("secret")) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((context, from, to, data) -> received.add(from + " " + to + " " + data.length))
                .build();
        other.start();
        try {
            new Mailer(settings(other.getPortAllocated(), MailSecurity.STARTTLS)).send(NOTICE);

            assertThat(received.size(), is(1));
            assertThat(received.get(0), startsWith("hub@example.org "));
            NoticeException clear = fault(settings(other.getPortAllocated(), MailSecurity.NONE));
            assertThat(clear.isLasting(), is(true));
            assertThat(received.size(), is(1));
        } finally {
            other.stop();
        }
    }

    @Test
    void aNoticeArrivesWithoutEncryptionWhereThatIsWanted() throws Exception {
        new Mailer(settings(start(ServerSetup.PROTOCOL_SMTP), MailSecurity.NONE)).send(NOTICE);

        arrived();
    }

    @Test
    void aNoticeWithoutAPictureIsTextOnly() throws Exception {
        new Mailer(settings(start(ServerSetup.PROTOCOL_SMTPS), MailSecurity.TLS))
                .send(new Notice("Motion: Front door", "text", null));

        MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(parts.getCount(), is(1));
    }

    @Test
    void aWrongPasswordIsALastingFaultThatNamesNoSecret() {
        int port = start(ServerSetup.PROTOCOL_SMTPS);
        NoticeException fault = fault(new MailSettings(
                LOOPBACK, port, MailSecurity.TLS, Trust.ANY, "hub", "guess", "hub@example.org", List.of(ANNA)));

        assertThat(fault.isLasting(), is(true));
        assertThat(fault.text(), is("@text/online.mail-login [\"535\"]"));
        assertThat(fault.toString(), not(containsString("guess")));
        assertThat(fault.toString(), not(containsString("hub@")));
    }

    @Test
    void aCertificateOfNoKnownAuthorityIsNotTrustedUnlessTheUserWantsIt() {
        int port = start(ServerSetup.PROTOCOL_SMTPS);
        NoticeException fault = fault(new MailSettings(
                LOOPBACK, port, MailSecurity.TLS, Trust.AUTHORITIES, "hub", "secret", ANNA, List.of(ANNA)));

        assertThat(fault.isLasting(), is(true));
        assertThat(fault.key(), is("online.mail-untrusted"));
    }

    @Test
    void aServerWithoutStartTlsGetsNeitherPasswordNorNotice() {
        NoticeException fault = fault(settings(start(ServerSetup.PROTOCOL_SMTP), MailSecurity.STARTTLS));

        assertThat(fault.isLasting(), is(true));
        assertThat(fault.key(), is("online.mail-no-tls"));
        assertThat(server.getReceivedMessages(), arrayWithSize(0));
    }

    @Test
    void aServerThatSpeaksNoTlsWhereItIsExpectedIsALastingFault() {
        NoticeException fault = fault(settings(start(ServerSetup.PROTOCOL_SMTP), MailSecurity.TLS));

        assertThat(fault.isLasting(), is(true));
        assertThat(fault.key(), is("online.mail-no-tls"));
    }

    @Test
    void aServerThatIsGoneIsAPassingFault() {
        int port = start(ServerSetup.PROTOCOL_SMTPS);
        server.stop();
        NoticeException fault = fault(settings(port, MailSecurity.TLS));

        assertThat(fault.isLasting(), is(false));
        assertThat(fault.key(), is("online.mail-unreachable"));
    }

    @Test
    void aServerThatRefusesTheReceiverForGoodIsALastingFault_oneThatIsBusyIsNot() throws Exception {
        try (ScriptedSmtp refuses = new ScriptedSmtp("550 no such user anna@example.org")) {
            NoticeException fault = fault(settings(refuses.port(), MailSecurity.NONE));
            assertThat(fault.isLasting(), is(true));
            assertThat(fault.text(), is("@text/online.mail-refused [\"550\"]"));
            assertThat(fault.toString(), not(containsString("anna")));
        }
        try (ScriptedSmtp busy = new ScriptedSmtp("451 try again later")) {
            NoticeException fault = fault(settings(busy.port(), MailSecurity.NONE));
            assertThat(fault.isLasting(), is(false));
            assertThat(fault.text(), is("@text/online.mail-unreachable [\"451\"]"));
        }
    }

    @Test
    void aServerThatHangsIsGivenUp() throws Exception {
        try (ServerSocket hanging = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            Mailer mailer = new Mailer(settings(hanging.getLocalPort(), MailSecurity.NONE), Duration.ofMillis(300));
            NoticeException fault = assertThrows(NoticeException.class, () -> mailer.send(NOTICE));

            assertThat(fault.isLasting(), is(false));
        }
    }

    @Test
    void theCallersClassLoaderIsLeftAsItWas() throws Exception {
        ClassLoader mine = new ClassLoader(null) {};
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(mine);
        try {
            new Mailer(settings(start(ServerSetup.PROTOCOL_SMTPS), MailSecurity.TLS)).send(NOTICE);
            assertThat(thread.getContextClassLoader() == mine, is(true));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void settingsAreCheckedAndTellNoSecret() {
        assertThat(MailSettings.NONE.fault(), is(Optional.empty()));
        assertThat(settings(0, MailSecurity.STARTTLS).fault(), is(Optional.empty()));
        assertThat(settings(0, MailSecurity.STARTTLS).port(), is(587));
        assertThat(settings(0, MailSecurity.TLS).port(), is(465));
        assertThat(settings(0, MailSecurity.NONE).port(), is(25));
        assertThat(settings(70000, MailSecurity.TLS).fault(), is(Optional.of("mailPort")));
        assertThat(with("", "hub", "secret", ANNA, ANNA).fault(), is(Optional.of("mailServer")));
        assertThat(with("a b", "hub", "secret", ANNA, ANNA).fault(), is(Optional.of("mailServer")));
        assertThat(with("mail.example.org", "hub", "", ANNA, ANNA).fault(), is(Optional.of("mailPassword")));
        assertThat(with("mail.example.org", "", "secret", ANNA, ANNA).fault(), is(Optional.of("mailUser")));
        assertThat(with("mail.example.org", "hub", "secret", "", ANNA).fault(), is(Optional.of("mailFrom")));
        assertThat(with("mail.example.org", ANNA, "secret", "", ANNA).fault(), is(Optional.empty()));
        assertThat(with("mail.example.org", "", "", ANNA, "anna").fault(), is(Optional.of("mailTo")));
        assertThat(with("mail.example.org", "", "", ANNA, "a@b\r\nBcc: c@d").fault(), is(Optional.of("mailTo")));
        assertThat(settings(0, MailSecurity.TLS).toString(), not(containsString("secret")));
    }

    private static MailSettings with(String server, String user, String password, String from, String to) {
        return new MailSettings(server, 0, MailSecurity.STARTTLS, Trust.AUTHORITIES, user, password, from, List.of(to));
    }

    /** Answers as a server does up to the receiver, and that with one line of its own. */
    private static final class ScriptedSmtp implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK));
        private final String toReceiver;
        private final Thread thread = new Thread(this::serve);

        ScriptedSmtp(String toReceiver) throws IOException {
            this.toReceiver = toReceiver;
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (Socket client = socket.accept()) {
                client.getOutputStream().write("220 hub ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
                new BufferedReader(new InputStreamReader(client.getInputStream()))
                        .lines()
                        .forEach(line -> answer(client, line));
            } catch (IOException | UncheckedIOException e) {
                // the client has gone
            }
        }

        private void answer(Socket client, String line) {
            String answer = line.startsWith("RCPT")
                    ? toReceiver
                    : line.startsWith("EHLO")
                            ? "250-hub\r\n250 AUTH PLAIN"
                            : line.startsWith("AUTH") ? "235 ok" : "250 ok";
            try {
                client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws Exception {
            socket.close();
            thread.join();
        }
    }
}
