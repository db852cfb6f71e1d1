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
/**
 * A camera made of a clip: {@link org.openhab.camerahub.demo.camera.SimulatedCamera}.
 *
 * <p>The clip is eight seconds of ffmpeg's own test picture and tone:
 *
 * <pre>
 * ffmpeg -f lavfi -i testsrc2=size=640x360:rate=15 -f lavfi -i sine=frequency=440:beep_factor=4:sample_rate=16000 -t 8 \
 *   -c:v libx264 -profile:v baseline -preset veryslow -crf 34 -g 30 -keyint_min 30 -sc_threshold 0 -bf 0 \
 *   -pix_fmt yuv420p -c:a aac -b:a 24k -ac 1 clip.mp4
 * ffmpeg -i clip.mp4 -map 0:v -c copy -bsf:v h264_mp4toannexb -f h264 clip.h264 -map 0:a -c copy -f adts clip.aac
 * </pre>
 */
package org.openhab.camerahub.demo.camera;
