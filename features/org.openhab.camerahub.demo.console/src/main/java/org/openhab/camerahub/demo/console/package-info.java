/**
 * Karaf's console for the process that started Karaf, without ssh: the demo waits for the add-on with it, the
 * integration tests type their commands with it.
 */
package org.openhab.camerahub.demo.console;
