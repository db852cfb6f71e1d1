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
package org.openhab.core.library.types;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Dimension;
import javax.measure.IncommensurableException;
import javax.measure.Quantity;
import javax.measure.UnconvertibleException;
import javax.measure.Unit;
import javax.measure.quantity.Dimensionless;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;
import org.openhab.core.types.util.UnitUtils;

/**
 * A number with a unit.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public class QuantityType<T extends Quantity<T>> extends Number
        implements PrimitiveType, State, Command, Comparable<QuantityType<T>> {

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,]*\\d(?:[eE][+-]?\\d+)?");

    public static final QuantityType<Dimensionless> ZERO = new QuantityType<>(0, Units.ONE);
    public static final QuantityType<Dimensionless> ONE = new QuantityType<>(1, Units.ONE);

    private final BigDecimal value;
    private final transient Unit<T> unit;

    public QuantityType() {
        this("0");
    }

    public QuantityType(Number value, Unit<T> unit) {
        this.value = value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
        this.unit = unit;
    }

    /** @throws IllegalArgumentException if there is no number at the start, or no known unit after it */
    public QuantityType(String value) {
        this(value, Locale.ENGLISH);
    }

    /** @throws IllegalArgumentException if there is no number at the start, or no known unit after it */
    @SuppressWarnings("unchecked")
    public QuantityType(String value, Locale locale) {
        String text = value.strip();
        Matcher number = NUMBER.matcher(text);
        if (!number.lookingAt()) {
            throw new IllegalArgumentException("Not a quantity: " + value);
        }
        this.value = NumberText.parse(number.group(), locale);
        String symbol = text.substring(number.end()).strip();
        Unit<?> parsed = symbol.isEmpty() ? Units.ONE : UnitUtils.parseUnit(symbol);
        if (parsed == null) {
            throw new IllegalArgumentException("Unknown unit: " + value);
        }
        this.unit = (Unit<T>) parsed;
    }

    @SuppressWarnings("rawtypes")
    public static QuantityType<? extends Quantity<?>> valueOf(String value) {
        return new QuantityType(value);
    }

    public static <T extends Quantity<T>> QuantityType<T> valueOf(double value, Unit<T> unit) {
        return new QuantityType<>(value, unit);
    }

    public Unit<T> getUnit() {
        return unit;
    }

    public Dimension getDimension() {
        return unit.getDimension();
    }

    public BigDecimal toBigDecimal() {
        return value;
    }

    /** The same quantity in another unit; null if it cannot be expressed in that. */
    public @Nullable QuantityType<T> toUnit(Unit<?> targetUnit) {
        BigDecimal converted = in(targetUnit);
        if (converted == null) {
            return null;
        }
        @SuppressWarnings("unchecked") // convertible, so of the same dimension
        Unit<T> target = (Unit<T>) targetUnit;
        return new QuantityType<>(converted, target);
    }

    public @Nullable QuantityType<T> toUnit(String targetUnit) {
        Unit<?> target = UnitUtils.parseUnit(targetUnit);
        return target == null ? null : toUnit(target);
    }

    private @Nullable BigDecimal in(Unit<?> target) {
        if (target.equals(unit)) {
            return value;
        }
        try {
            Number converted = unit.getConverterToAny(target).convert(value);
            BigDecimal exact = converted instanceof BigDecimal big ? big : new BigDecimal(converted.toString());
            return exact.round(MathContext.DECIMAL64).stripTrailingZeros();
        } catch (IncommensurableException | UnconvertibleException e) {
            return null;
        }
    }

    /** @throws IllegalArgumentException if the units do not fit */
    private BigDecimal inMine(QuantityType<T> other) {
        BigDecimal converted = other.in(unit);
        if (converted == null) {
            throw new IllegalArgumentException("Unable to convert " + other + " to " + unit);
        }
        return converted;
    }

    public QuantityType<T> add(QuantityType<T> state) {
        return new QuantityType<>(value.add(inMine(state)), unit);
    }

    public QuantityType<T> subtract(QuantityType<T> state) {
        return new QuantityType<>(value.subtract(inMine(state)), unit);
    }

    public QuantityType<T> negate() {
        return new QuantityType<>(value.negate(), unit);
    }

    @Override
    public String format(String pattern) {
        return NumberText.format(pattern.replace(UnitUtils.UNIT_PLACEHOLDER, symbol().replace("%", "%%")), value);
    }

    private String symbol() {
        return unit.equals(Units.ONE) ? "" : unit.toString();
    }

    @Override
    public String toFullString() {
        String symbol = symbol();
        return symbol.isEmpty() ? value.toPlainString() : value.toPlainString() + " " + symbol;
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public int hashCode() {
        BigDecimal system = in(unit.getSystemUnit());
        return system == null ? 0 : Double.hashCode(system.doubleValue());
    }

    /** 1 kB is the same as 1000 B. */
    @Override
    public boolean equals(@Nullable Object obj) {
        if (!(obj instanceof QuantityType<?> other)) {
            return false;
        }
        BigDecimal converted = other.in(unit);
        return converted != null && converted.compareTo(value) == 0;
    }

    @Override
    public int compareTo(QuantityType<T> o) {
        return value.compareTo(inMine(o));
    }

    @Override
    public double doubleValue() {
        return value.doubleValue();
    }

    @Override
    public float floatValue() {
        return value.floatValue();
    }

    @Override
    public int intValue() {
        return value.intValue();
    }

    @Override
    public long longValue() {
        return value.longValue();
    }

    @Override
    public <U extends @Nullable State> @Nullable U as(@Nullable Class<U> target) {
        if (target == DecimalType.class) {
            return target.cast(new DecimalType(value));
        }
        if (target == OnOffType.class) {
            return target.cast(OnOffType.from(value.signum() != 0));
        }
        return State.super.as(target);
    }
}
