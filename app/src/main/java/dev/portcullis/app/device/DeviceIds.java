package dev.portcullis.app.device;

/** Node ids of the simulator's panel: part of the contract with whoever drives the window. */
public final class DeviceIds {

  /** The panel. */
  public static final String ROOT = "devices-body";

  /** Which behaviour to start. */
  public static final String BEHAVIOUR = "device-behaviour";

  /** On which port. */
  public static final String PORT = "device-port";

  /** Starts it. */
  public static final String START = "device-start";

  /** What could not be done as asked, and why. */
  public static final String NOTICE = "device-notice";

  /** Opens a tab at one; its port follows. */
  public static final String OPEN = "device-open-";

  /** Stops one; its port follows. */
  public static final String STOP = "device-stop-";

  private DeviceIds() {}
}
