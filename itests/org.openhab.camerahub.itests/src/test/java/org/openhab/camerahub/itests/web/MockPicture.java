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
package org.openhab.camerahub.itests.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import javax.imageio.ImageIO;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Pictures of a made-up camera, which show the time, so that two of them differ.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
final class MockPicture {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private MockPicture() {}

    /** @param name colours the picture */
    static byte[] jpeg(String name) throws IOException {
        float hue = (name.hashCode() & 0xff) / 255f;
        Color begin = Color.getHSBColor(hue, 0.45f, 0.75f);
        Color end = Color.getHSBColor(hue + 0.12f, 0.6f, 0.35f);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, begin, WIDTH, HEIGHT, end));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setPaint(Color.WHITE);
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, 34));
        pen.drawString(LocalTime.now().truncatedTo(ChronoUnit.MILLIS).toString(), 60, 330);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
