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

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.camerahub.internal.trust.Trust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends notices by e-mail (RFC 5321), the picture attached. What the server thinks of a notice is known before the
 * connection ends; how it ends does not matter.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class Mailer implements NoticeSender {

    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(45);
    private static final String UTF_8 = "UTF-8";

    private final Logger logger = LoggerFactory.getLogger(Mailer.class);
    private final MailSettings settings;
    private final Duration patience;

    public Mailer(MailSettings settings) {
        this(settings, ANSWER);
    }

    Mailer(MailSettings settings, Duration patience) {
        this.settings = settings;
        this.patience = patience;
    }

    @Override
    public void send(Notice notice) throws NoticeException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The library looks for its parts by this class loader: in OSGi it would find none, or those of another bundle.
        thread.setContextClassLoader(Mailer.class.getClassLoader());
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = message(session, notice);
            deliver(session, message);
        } catch (MessagingException e) {
            throw MailFaults.of(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void deliver(Session session, MimeMessage message) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.user(), settings.password());
            }
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    /* An error in saying good-bye must not send the notice once more. */
    private void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            logger.debug(
                    "The mail server did not say good-bye: {}", e.getClass().getSimpleName());
        }
    }

    private MimeMessage message(Session session, Notice notice) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from()));
        for (String receiver : settings.to()) {
            message.addRecipient(RecipientType.TO, new InternetAddress(receiver));
        }
        message.setSubject(notice.title(), UTF_8);
        message.setSentDate(new Date());
        // so that nobody's notice of absence answers (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(notice.text(), UTF_8);
        parts.addBodyPart(text);
        byte[] jpeg = notice.jpeg();
        if (jpeg != null) {
            MimeBodyPart picture = new MimeBodyPart();
            picture.setDataHandler(new DataHandler(new ByteArrayDataSource(jpeg, "image/jpeg")));
            picture.setFileName("motion.jpg");
            parts.addBodyPart(picture);
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.server());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty("mail.smtp.timeout", Long.toString(patience.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", Long.toString(patience.toMillis()));
        // its domain makes the message's id, which would else name this machine
        properties.setProperty("mail.from", settings.from());
        boolean startTls = settings.security() == MailSecurity.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.security() == MailSecurity.TLS));
        if (settings.security() != MailSecurity.NONE) {
            properties.put(
                    "mail.smtp.ssl.socketFactory", settings.trust().context().getSocketFactory());
            properties.setProperty("mail.smtp.ssl.socketFactory.fallback", "false");
            properties.setProperty(
                    "mail.smtp.ssl.checkserveridentity", Boolean.toString(settings.trust() != Trust.ANY));
        }
        return properties;
    }
}
