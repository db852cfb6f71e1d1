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
package org.openhab.camerahub.hls.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.camerahub.rtsp.rtp.AccessUnits;

/**
 * The newest parameter sets of a video track: those of the session description (RFC 6184 section 8.1, RFC 7798 section
 * 7.1), replaced by those that come in the stream.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class ParameterSets {

    private static final int H264_SPS = 7;
    private static final int H265_VPS = 32;
    private static final int H265_SPS = 33;

    /** A camera that sends ever more sets shall not fill the memory. */
    private static final int MOST = 16;

    private static final int MOST_BYTES = 4096;

    private final AccessUnits.Codec codec;

    /** By type and then by identifier, so that VPS, SPS, PPS are in the order in which they are written. */
    private final Map<Integer, Map<Integer, byte[]>> sets = new TreeMap<>();

    private boolean changed;

    public ParameterSets(AccessUnits.Codec codec) {
        this.codec = codec;
    }

    /** Takes what the session description knows. */
    public void addFrom(Map<String, String> fmtp) {
        List<String> keys = codec == AccessUnits.Codec.H264
                ? List.of("sprop-parameter-sets")
                : List.of("sprop-vps", "sprop-sps", "sprop-pps");
        for (String key : keys) {
            for (String value : fmtp.getOrDefault(key, "").split(",")) {
                try {
                    add(Base64.getDecoder().decode(value.strip()));
                } catch (IllegalArgumentException e) {
                    // Not Base64: the sets in the stream have to do.
                    continue;
                }
            }
        }
    }

    public void add(byte[] set) {
        int header = codec == AccessUnits.Codec.H264 ? 1 : 2;
        if (set.length < header + 3 || set.length > MOST_BYTES) {
            return;
        }
        int type = type(set);
        Map<Integer, byte[]> ofType = sets.computeIfAbsent(type, any -> new LinkedHashMap<>());
        int identifier = identifier(set, type);
        boolean known = ofType.containsKey(identifier);
        if (known ? !Arrays.equals(ofType.get(identifier), set) : ofType.size() < MOST) {
            ofType.put(identifier, set);
            changed = true;
        }
    }

    /** Takes the sets that came with a key picture. If there are some of every kind, all others are forgotten. */
    public void addAll(List<byte[]> newSets) {
        long kindsThere = newSets.stream().mapToInt(this::type).distinct().count();
        if (kindsThere >= kinds()) {
            ParameterSets fresh = new ParameterSets(codec);
            newSets.forEach(fresh::add);
            if (!fresh.isSame(this)) {
                sets.clear();
                sets.putAll(fresh.sets);
                changed = true;
            }
        } else {
            newSets.forEach(this::add);
        }
    }

    private boolean isSame(ParameterSets other) {
        List<byte[]> mine = all();
        List<byte[]> its = other.all();
        boolean same = mine.size() == its.size();
        for (int i = 0; same && i < mine.size(); i++) {
            same = Arrays.equals(mine.get(i), its.get(i));
        }
        return same;
    }

    private List<byte[]> all() {
        return sets.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    private int type(byte[] set) {
        return codec == AccessUnits.Codec.H264 ? set[0] & 0x1F : set[0] >> 1 & 0x3F;
    }

    private int kinds() {
        return codec == AccessUnits.Codec.H264 ? 2 : 3;
    }

    /** True once after sets have come that are new or other ones than before. */
    public boolean takeChange() {
        boolean result = changed;
        changed = false;
        return result;
    }

    /** Empty as long as a set is missing or makes no sense. */
    public Optional<VideoConfig> config() {
        List<List<byte[]>> lists = new ArrayList<>();
        sets.values().forEach(each -> lists.add(List.copyOf(each.values())));
        if (lists.size() != kinds()) {
            return Optional.empty();
        }
        VideoConfig config =
                codec == AccessUnits.Codec.H264 ? AvcConfig.of(lists.get(0), lists.get(1)) : HevcConfig.of(lists);
        return Optional.of(config).filter(made -> made.picture().isSensible());
    }

    private int identifier(byte[] set, int type) {
        if (codec == AccessUnits.Codec.H264) {
            return BitReader.ofUnit(set, type == H264_SPS ? 4 : 1).unsigned();
        }
        if (type == H265_VPS) {
            return BitReader.ofUnit(set, 2).bits(4);
        }
        return type == H265_SPS ? 0 : BitReader.ofUnit(set, 2).unsigned();
    }
}
