package drillsift.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Tells SIGINT from SIGTERM, which Java has no public way for. The class behind it is in the module
 * jdk.unsupported; it is reached by its name so that a virtual machine without it still runs, and
 * then ends by its own rules.
 */
final class Signals {

    private Signals() {}

    /**
     * Does something when the process gets a signal; a signal that whoever started the process
     * chose to ignore, as nohup does, stays ignored.
     *
     * @param name without SIG
     */
    static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy =
                    Proxy.newProxyInstance(
                            handler.getClassLoader(),
                            new Class<?>[] {handler},
                            (self, method, arguments) -> {
                                action.run();
                                return null;
                            });
            var handle = signal.getMethod("handle", signal, handler);
            Object watched = signal.getConstructor(String.class).newInstance(name);
            Object before = handle.invoke(null, watched, proxy);
            Object ignored = handler.getField("SIG_IGN").get(null);
            if (ignored.equals(before)) {
                handle.invoke(null, watched, before);
            }
        } catch (ClassNotFoundException | NoSuchMethodException | NoSuchFieldException absent) {
            return; // the virtual machine's own handling stands
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            return; // the signal is not to be had, as under -Xrs
        }
    }
}
