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
package org.openhab.core.library.unit;

import javax.measure.MetricPrefix;
import javax.measure.Quantity;
import javax.measure.Unit;
import javax.measure.quantity.Dimensionless;
import javax.measure.quantity.Time;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.dimension.DataAmount;
import org.openhab.core.library.dimension.DataTransferRate;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.function.Calculus;
import tech.units.indriya.function.DefaultNumberSystem;
import tech.units.indriya.unit.AlternateUnit;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * The units that are no SI units by themselves; of openHAB's table those that cameras have a use for.
 *
 * @author Camera Hub authors - Initial contribution
 */
@NonNullByDefault
public final class Units {

    static {
        // By itself the library asks the thread's class loader, which in OSGi knows nothing of the library.
        Calculus.setCurrentNumberSystem(new DefaultNumberSystem());
    }

    public static final Unit<Dimensionless> ONE = AbstractUnit.ONE;
    public static final Unit<Dimensionless> PERCENT = named(ONE.divide(100), "%");
    public static final Unit<DataAmount> BIT = named(new AlternateUnit<DataAmount>(ONE, "bit"), "bit");
    public static final Unit<DataAmount> KILOBIT = named(BIT.prefix(MetricPrefix.KILO), "kbit");
    public static final Unit<DataAmount> MEGABIT = named(BIT.prefix(MetricPrefix.MEGA), "Mbit");
    public static final Unit<DataAmount> BYTE = named(BIT.multiply(8), "B");
    public static final Unit<DataAmount> KILOBYTE = named(BYTE.multiply(1_000), "kB");
    public static final Unit<DataAmount> MEGABYTE = named(BYTE.multiply(1_000_000), "MB");
    public static final Unit<DataAmount> GIGABYTE = named(BYTE.multiply(1_000_000_000), "GB");
    public static final Unit<DataAmount> TERABYTE = named(BYTE.multiply(1_000_000_000_000L), "TB");
    public static final Unit<DataAmount> KIBIBYTE = named(BYTE.multiply(1L << 10), "KiB");
    public static final Unit<DataAmount> MEBIBYTE = named(BYTE.multiply(1L << 20), "MiB");
    public static final Unit<DataAmount> GIBIBYTE = named(BYTE.multiply(1L << 30), "GiB");
    public static final Unit<Time> SECOND = new BaseUnit<>("s", "Second", UnitDimension.TIME);
    public static final Unit<Time> MINUTE = named(SECOND.multiply(60), "min");
    public static final Unit<Time> HOUR = named(SECOND.multiply(3_600), "h");
    public static final Unit<Time> DAY = named(SECOND.multiply(86_400), "d");
    public static final Unit<DataTransferRate> BIT_PER_SECOND = rate(BIT, "bit/s");
    public static final Unit<DataTransferRate> KILOBIT_PER_SECOND = rate(KILOBIT, "kbit/s");
    public static final Unit<DataTransferRate> MEGABIT_PER_SECOND = rate(MEGABIT, "Mbit/s");

    private Units() {}

    private static <Q extends Quantity<Q>> Unit<Q> named(Unit<Q> unit, String symbol) {
        SimpleUnitFormat.getInstance().label(unit, symbol);
        return unit;
    }

    @SuppressWarnings("unchecked") // data per time
    private static Unit<DataTransferRate> rate(Unit<DataAmount> amount, String symbol) {
        return named((Unit<DataTransferRate>) amount.divide(SECOND), symbol);
    }
}
