"""A client for language servers: one process, one thread, messages in order."""
import json
import os
import subprocess


class LspClient:
    """A started server. Answers of the server's own requests are empty; notifications are kept until someone waits for them."""

    def __init__(self, command, log=None):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log or subprocess.DEVNULL)
        self.id = 0
        self.notifications = []
        self.capabilities = {}

    def initialize(self, capabilities, folder=None):
        folders = [{"uri": folder, "name": "bench"}] if folder else None
        result = self.result("initialize", {
            "processId": os.getpid(), "rootUri": folder, "workspaceFolders": folders, "capabilities": capabilities})
        self.capabilities = result["capabilities"]
        self.notify("initialized", {})
        return result

    def notify(self, method, params):
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def request(self, method, params):
        """The whole response."""
        self.id += 1
        own = self.id
        self._send({"jsonrpc": "2.0", "id": own, "method": method, "params": params})
        while True:
            message = self._receive()
            if "method" not in message and message.get("id") == own:
                return message

    def result(self, method, params):
        response = self.request(method, params)
        if "error" in response:
            raise RuntimeError("%s: %s" % (method, response["error"]))
        return response["result"]

    def wait_for(self, method, wanted=lambda params: True):
        """The parameters of the next notification that is wanted; forgets those before it."""
        while True:
            while self.notifications:
                message = self.notifications.pop(0)
                if message["method"] == method and wanted(message["params"]):
                    return message["params"]
            self._receive()

    def open(self, uri, text, version=1):
        self.notify("textDocument/didOpen", {
            "textDocument": {"uri": uri, "languageId": "dockerfile", "version": version, "text": text}})

    def change(self, uri, version, *changes):
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": version}, "contentChanges": list(changes)})

    def close(self, uri):
        self.notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def stop(self):
        """Asks the server to leave; its exit code."""
        self.result("shutdown", None)
        self.notify("exit", None)
        self.process.stdin.close()
        return self.process.wait(30)

    def memory(self):
        """Resident memory in MiB: now, and at its peak."""
        with open("/proc/%d/status" % self.process.pid) as status:
            values = dict(line.split(":", 1) for line in status)
        return int(values["VmRSS"].split()[0]) / 1024, int(values["VmHWM"].split()[0]) / 1024

    def _send(self, message):
        content = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self.process.stdin.flush()

    def _receive(self):
        length = None
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise EOFError("the server ended")
            line = line.strip()
            if not line:
                break
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:
            items = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            self._send({"jsonrpc": "2.0", "id": message["id"], "result": items and [None] * len(items)})
        elif "method" in message:
            self.notifications.append(message)
        return message
