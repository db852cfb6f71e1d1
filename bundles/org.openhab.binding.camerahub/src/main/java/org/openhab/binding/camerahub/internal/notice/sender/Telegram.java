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

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Sends notices by Telegram's bot API: {@code sendPhoto} with a picture, {@code sendMessage} without.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class Telegram implements NoticeSender {

    /** Where the bot API is. */
    public static final String SERVER = "https://api.telegram.org";

    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofSeconds(45);
    private static final String UNREACHABLE = "online.telegram-unreachable";
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_FAULT = 500;

    private final String server;
    private final TelegramSettings settings;
    private final HttpClient client;

    public Telegram(String server, TelegramSettings settings) {
        this.server = server;
        this.settings = settings;
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(CONNECT);
        settings.proxyAddress().ifPresent(proxy -> builder.proxy(ProxySelector.of(proxy)));
        client = builder.build();
    }

    @Override
    public void send(Notice notice) throws NoticeException {
        byte[] jpeg = notice.jpeg();
        HttpResponse<String> answer = jpeg == null ? message(notice.text()) : photo(notice.text(), jpeg);
        if (answer.statusCode() == OK) {
            return;
        }
        String status = Integer.toString(answer.statusCode());
        if (answer.statusCode() == TOO_MANY_REQUESTS || answer.statusCode() >= SERVER_FAULT) {
            throw NoticeException.passing(UNREACHABLE, status, retryAfter(answer.body()));
        }
        throw NoticeException.lasting("online.telegram-refused", status);
    }

    private HttpResponse<String> message(String text) throws NoticeException {
        String form =
                "chat_id=" + URLEncoder.encode(settings.chat(), UTF_8) + "&text=" + URLEncoder.encode(text, UTF_8);
        return post("sendMessage", "application/x-www-form-urlencoded", form.getBytes(UTF_8));
    }

    private HttpResponse<String> photo(String caption, byte[] jpeg) throws NoticeException {
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, boundary, "chat_id", settings.chat());
        field(body, boundary, "caption", caption);
        body.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"motion.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(jpeg);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
        return post("sendPhoto", "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static void field(ByteArrayOutputStream body, String boundary, String name, String value) {
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8));
    }

    private HttpResponse<String> post(String method, String type, byte[] body) throws NoticeException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/bot" + settings.token() + "/" + method))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        // the client's own patience ends with the head of an answer
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        try {
            return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw NoticeException.passing(UNREACHABLE, "timeout", Duration.ZERO);
        } catch (ExecutionException e) {
            @Nullable Throwable cause = e.getCause();
            String name = cause == null ? "fault" : cause.getClass().getSimpleName();
            throw NoticeException.passing(UNREACHABLE, name, Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NoticeException.passing(UNREACHABLE, "interrupted", Duration.ZERO);
        } finally {
            answer.cancel(true);
        }
    }

    private static Duration retryAfter(String body) {
        try {
            JsonObject parameters =
                    JsonParser.parseString(body).getAsJsonObject().getAsJsonObject("parameters");
            return Duration.ofSeconds(parameters.get("retry_after").getAsLong());
        } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException e) {
            return Duration.ZERO;
        }
    }
}
