package org.apical.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.apical.app.Chromium;
import org.apical.models.Models;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Point;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The workbench in a real browser: one server and one browser for all classes that look at its page. */
final class Page implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Asked often, as most is there at once. */
    private static final Duration POLL = Duration.ofMillis(50);

    private final Workbench server;
    private final ChromeDriver browser;
    private final Path downloads;
    private int visits;

    private Page() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "workbench").toAbsolutePath();
        WorkbenchSettings settings =
                new WorkbenchSettings("127.0.0.1", 0, null, folder, folder.resolve("report"), 2, Limits.USUAL);
        server = new Workbench(settings, Models.registry()).start();
        browser = Chromium.open();
        downloads = Files.createDirectories(folder.resolve("downloads"));
        browser.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of("behavior", "allow", "downloadPath", downloads.toString(), "eventsEnabled", false));
        wide(1280);
    }

    /** A file that the page hands out, when it is whole; it is taken away, so that the next of its name is another one. */
    byte[] downloaded(String name) throws IOException {
        Path file = downloads.resolve(name);
        new WebDriverWait(browser, PATIENCE, POLL).withMessage(name).until(b -> Files.isRegularFile(file));
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    /** Drops files and folders of the disk onto the middle of an element, as from a file manager. */
    void drop(WebElement target, Path... paths) {
        script("arguments[0].scrollIntoView({block: 'center'})", target);
        Point at = target.getLocation();
        Dimension size = target.getSize();
        Object top = script("return window.scrollY");
        int x = at.getX() + size.getWidth() / 2;
        int y = at.getY() + size.getHeight() / 2 - ((Number) Objects.requireNonNull(top)).intValue();
        List<String> files =
                Stream.of(paths).map(p -> p.toAbsolutePath().toString()).toList();
        Map<String, Object> data = Map.of("items", List.of(), "files", files, "dragOperationsMask", 1);
        for (String type : List.of("dragEnter", "dragOver", "drop")) {
            browser.executeCdpCommand("Input.dispatchDragEvent", Map.of("type", type, "x", x, "y", y, "data", data));
        }
    }

    /** Presses a key with Ctrl held, wherever the focus is. */
    void control(String key) {
        new Actions(browser)
                .keyDown(Keys.CONTROL)
                .sendKeys(key)
                .keyUp(Keys.CONTROL)
                .perform();
    }

    /** Types into a field in place of what is there, and goes on by a key; tables may be drawn anew meanwhile. */
    void write(String css, String text, Keys end) {
        again(css).until(b -> {
            WebElement field = see(css);
            script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].select()", field);
            field.sendKeys(text, end);
            return true;
        });
    }

    /** Clicks a place of the window, px. */
    void clickAt(int x, int y) {
        browser.executeCdpCommand("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
        browser.executeCdpCommand(
                "Input.dispatchMouseEvent",
                Map.of("type", "mousePressed", "x", x, "y", y, "button", "left", "clickCount", 1));
        browser.executeCdpCommand(
                "Input.dispatchMouseEvent",
                Map.of("type", "mouseReleased", "x", x, "y", y, "button", "left", "clickCount", 1));
    }

    /** Opens a view as in a new tab, which remembers nothing, and waits until it stands. */
    Page open(String hash) {
        browser.executeScript("if (location.protocol === 'http:') { sessionStorage.clear(); }");
        // another query each time, so that the page is loaded and not only told of another hash
        browser.get(server.address() + "?visit=" + ++visits + hash);
        until("return document.body.dataset.ready !== undefined");
        return this;
    }

    /** Opens a view of another workbench than the usual one. */
    Page open(RunningWorkbench other, String hash) {
        browser.get("http://127.0.0.1:" + other.port() + "/?visit=" + ++visits + hash);
        until("return document.body.dataset.ready !== undefined");
        return this;
    }

    /** Sets the width of the window. */
    void wide(int width) {
        browser.manage().window().setSize(new Dimension(width, 1000));
    }

    /** What a script returns. */
    @Nullable
    Object script(String text, @Nullable Object... arguments) {
        return browser.executeScript(text, arguments);
    }

    /** What a script returns that returns something. */
    Object value(String text, Object... arguments) {
        return Objects.requireNonNull(script(text, arguments), text);
    }

    /** The texts of a list that a script returns. */
    List<String> strings(String text, Object... arguments) {
        return ((List<?>) value(text, arguments)).stream().map(String::valueOf).toList();
    }

    /** Waits until a script returns something that is not false. */
    void until(String text, @Nullable Object... arguments) {
        new WebDriverWait(browser, PATIENCE, POLL).withMessage(text).until(b -> !Objects.requireNonNullElse(
                        script(text, arguments), false)
                .equals(false));
    }

    /** Waits for an element that is on the screen. */
    WebElement see(String css) {
        return Objects.requireNonNull(new WebDriverWait(browser, PATIENCE, POLL)
                .withMessage(css)
                .ignoring(StaleElementReferenceException.class)
                .until(b -> b.findElements(By.cssSelector(css)).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null)));
    }

    /** The text of an element that is on the screen; it may be drawn anew meanwhile. */
    String textOf(String css) {
        return Objects.requireNonNull(again(css).until(b -> see(css).getText()));
    }

    /** An attribute of an element that is on the screen, waited for; it may be drawn anew meanwhile. */
    String attributeOf(String css, String name) {
        return Objects.requireNonNull(again(css).until(b -> see(css).getAttribute(name)));
    }

    /** An attribute of all elements of a kind, read at one moment. */
    List<String> attributesOf(String css, String name) {
        return strings(
                "return [...document.querySelectorAll(arguments[0])].map(e => e.getAttribute(arguments[1]))",
                css,
                name);
    }

    /** The text of all elements of a kind, read at one moment. */
    List<String> textsOf(String css) {
        return strings("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", css);
    }

    /** All elements of a kind. */
    List<WebElement> all(String css) {
        return browser.findElements(By.cssSelector(css));
    }

    /** Tries until an element that is drawn anew meanwhile, and is gone or not yet to be used for a moment, has taken it. */
    private FluentWait<WebDriver> again(String what) {
        return new WebDriverWait(browser, PATIENCE, POLL)
                .withMessage(what)
                .ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class);
    }

    /** Presses the button with this text; buttons may be drawn anew meanwhile. */
    void press(String text) {
        again(text).until(b -> {
            WebElement button = all("button").stream()
                    .filter(e -> e.isDisplayed() && e.isEnabled() && e.getText().equals(text))
                    .findFirst()
                    .orElse(null);
            if (button == null) {
                return false;
            }
            click(button);
            return true;
        });
    }

    /** Clicks an element, which may be drawn anew meanwhile. */
    void click(String css) {
        again(css).until(b -> {
            click(see(css));
            return true;
        });
    }

    /** Clicks an element. */
    void click(WebElement element) {
        script("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Types into the field of a parameter of a form, in place of what is there. */
    void type(String key, String text) {
        again(key).until(b -> {
            WebElement field = see(".field[data-key='" + key + "'] :is(input[type=text], textarea)");
            script("arguments[0].scrollIntoView({block: 'center'}); arguments[0].select()", field);
            field.sendKeys(text);
            return true;
        });
    }

    /** Text of the whole page. */
    String text() {
        return browser.findElement(By.tagName("main")).getText();
    }

    /** Clicks into the frame of a plot, at parts of its width and height from the upper left. */
    void clickPlot(String css, double right, double down) {
        see(css + " .nsewdrag");
        script("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", css);
        WebElement frame = see(css + " .nsewdrag");
        int width = frame.getSize().getWidth();
        int height = frame.getSize().getHeight();
        // from the middle of the frame, as the driver counts
        new Actions(browser)
                .moveToElement(frame, (int) ((right - 0.5) * width), (int) ((down - 0.5) * height))
                .pause(Duration.ofMillis(150))
                .click()
                .perform();
    }

    /** Holds the pointer over an element. */
    void hover(WebElement element) {
        script("arguments[0].scrollIntoView({block: 'center'})", element);
        new Actions(browser).moveToElement(element).perform();
    }

    /** Presses keys, wherever the focus is. */
    void keys(CharSequence keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    /** What a command of the browser's own protocol answers. */
    Map<String, Object> ask(String command, Map<String, Object> with) {
        return browser.executeCdpCommand(command, with);
    }

    /** What is in the clipboard. */
    String clipboard() {
        ask(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        return String.valueOf(browser.executeAsyncScript(
                "navigator.clipboard.readText().then(arguments[0], e => arguments[0](String(e)))"));
    }

    /** Text of an element of a page that is shown within this one. */
    String within(String frame, String css) {
        try {
            browser.switchTo().frame(see(frame));
            return see(css).getText();
        } finally {
            browser.switchTo().defaultContent();
        }
    }

    /** Loads the page again where it is. */
    void reload() {
        browser.navigate().refresh();
        until("return document.body.dataset.ready !== undefined");
    }

    /** Picture of the window. */
    byte[] picture() {
        return browser.getScreenshotAs(OutputType.BYTES);
    }

    /** Address in the browser. */
    String address() {
        return Objects.requireNonNull(browser.getCurrentUrl());
    }

    /** Errors of the page itself: answers that say what is wrong with an input (422) are none. */
    List<String> faults() {
        return errors().stream().filter(e -> !e.contains("status of 422")).toList();
    }

    /** Errors that the browser has written to its console since it was last asked. */
    List<String> errors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(e -> e.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(Object::toString)
                .toList();
    }

    /** Keeps a picture of the window where {@code -Dapical.screenshots=DIR} asks for it. */
    void keep(String name) {
        String folder = System.getProperty("apical.screenshots");
        if (folder != null) {
            try {
                Files.write(Path.of(folder, name + ".png"), SmallPng.of(picture()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        browser.quit();
        server.close();
    }

    /** Gives the page to tests; it is closed when the last of all classes is done. */
    static final class Opened implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Page.class;
        }

        @Override
        public Page resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Chromium.assumed();
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Page.class))
                    .computeIfAbsent(
                            Page.class,
                            key -> {
                                try {
                                    return new Page();
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            },
                            Page.class);
        }
    }
}
