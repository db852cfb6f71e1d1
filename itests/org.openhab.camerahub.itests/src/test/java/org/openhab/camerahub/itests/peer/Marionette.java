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
package org.openhab.camerahub.itests.peer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openqa.selenium.UnsupportedCommandException;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.CommandExecutor;
import org.openqa.selenium.remote.DriverCommand;
import org.openqa.selenium.remote.ErrorCodec;
import org.openqa.selenium.remote.Response;

/**
 * Firefox' own way to be driven, which its driver translates WebDriver into and which Debian has without that driver:
 * lists in JSON, each after its length, over TCP. Knows the commands that the tests of the pages need.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class Marionette implements CommandExecutor, AutoCloseable {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(DriverCommand.GET, "WebDriver:Navigate"),
            Map.entry(DriverCommand.GET_CURRENT_URL, "WebDriver:GetCurrentURL"),
            Map.entry(DriverCommand.REFRESH, "WebDriver:Refresh"),
            Map.entry(DriverCommand.EXECUTE_SCRIPT, "WebDriver:ExecuteScript"),
            Map.entry(DriverCommand.EXECUTE_ASYNC_SCRIPT, "WebDriver:ExecuteAsyncScript"),
            Map.entry(DriverCommand.FIND_ELEMENT, "WebDriver:FindElement"),
            Map.entry(DriverCommand.FIND_CHILD_ELEMENTS, "WebDriver:FindElements"),
            Map.entry(DriverCommand.GET_ACTIVE_ELEMENT, "WebDriver:GetActiveElement"),
            Map.entry(DriverCommand.CLICK_ELEMENT, "WebDriver:ElementClick"),
            Map.entry(DriverCommand.CLEAR_ELEMENT, "WebDriver:ElementClear"),
            Map.entry(DriverCommand.SEND_KEYS_TO_ELEMENT, "WebDriver:ElementSendKeys"),
            Map.entry(DriverCommand.GET_ELEMENT_TAG_NAME, "WebDriver:GetElementTagName"),
            Map.entry(DriverCommand.IS_ELEMENT_SELECTED, "WebDriver:IsElementSelected"),
            Map.entry(DriverCommand.IS_ELEMENT_ENABLED, "WebDriver:IsElementEnabled"),
            Map.entry(DriverCommand.GET_ELEMENT_DOM_ATTRIBUTE, "WebDriver:GetElementAttribute"),
            Map.entry(DriverCommand.SCREENSHOT, "WebDriver:TakeScreenshot"),
            Map.entry(DriverCommand.SET_TIMEOUT, "WebDriver:SetTimeouts"),
            Map.entry(DriverCommand.SET_CURRENT_WINDOW_SIZE, "WebDriver:SetWindowRect"));

    private final Socket socket;
    private final InputStream input;
    private final Json json = new Json();
    private String session = "";
    private int number;

    Marionette(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        input = new BufferedInputStream(socket.getInputStream());
        // What it speaks.
        read();
    }

    @Override
    public Response execute(Command command) throws IOException {
        if (command.getName().equals(DriverCommand.NEW_SESSION)) {
            return newSession();
        }
        String name = NAMES.get(command.getName());
        if (name == null) {
            throw new UnsupportedCommandException(command.getName());
        }
        Map<String, @Nullable Object> parameters = new HashMap<>(command.getParameters());
        if (command.getName().equals(DriverCommand.FIND_CHILD_ELEMENTS)) {
            parameters.put("element", parameters.get("id"));
        }
        if (parameters.get("value") instanceof CharSequence[] typed) {
            parameters.put("text", String.join("", typed));
        }
        return response(call(name, parameters));
    }

    private Response newSession() throws IOException {
        Map<?, ?> begun = (Map<?, ?>)
                Objects.requireNonNull(call("WebDriver:NewSession", Map.of("acceptInsecureCerts", Boolean.TRUE)));
        session = String.valueOf(begun.get("sessionId"));
        return response(begun.get("capabilities"));
    }

    private Response response(@Nullable Object result) {
        Response response = new Response();
        response.setSessionId(session);
        response.setState("success");
        response.setStatus(0);
        response.setValue(result instanceof Map<?, ?> map && map.containsKey("value") ? map.get("value") : result);
        return response;
    }

    private synchronized @Nullable Object call(String name, Map<String, ?> parameters) throws IOException {
        byte[] message = json.toJson(List.of(0, ++number, name, parameters)).getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write((message.length + ":").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(message);
        socket.getOutputStream().flush();
        List<?> answer = json.toType(read(), List.class);
        Object error = answer.get(2);
        if (error != null) {
            throw ErrorCodec.createDefault().decode(Map.of("value", error));
        }
        return answer.get(3);
    }

    private String read() throws IOException {
        int length = 0;
        for (int next = input.read(); next != ':'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("Firefox has ended");
            }
            length = length * 10 + next - '0';
        }
        return new String(input.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Firefox ends. */
    @Override
    public void close() throws IOException {
        try (socket) {
            call("Marionette:Quit", Map.of("flags", List.of("eForceQuit")));
        }
    }
}
