"""The built site as a host serves it: a real nginx with the configuration the site brings along."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lacking import needs

SETTINGS = """
daemon off;
pid {work}/nginx.pid;
error_log stderr error;
{user}
events {{}}
http {{
  access_log off;
  client_body_temp_path {work}/body;
  proxy_temp_path {work}/proxy;
  fastcgi_temp_path {work}/fastcgi;
  uwsgi_temp_path {work}/uwsgi;
  scgi_temp_path {work}/scgi;
  server {{
    listen 127.0.0.1:{port};
    {site}
  }}
}}
"""


@contextmanager
def nginx(work: Path, site: str) -> Iterator[str]:
    """An nginx on this machine whose server block says ``site``; gives its address while it runs."""
    program = needs("nginx")
    port = free_port()
    settings = work / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""  # its workers would otherwise not be let into the test's folder
    settings.write_text(SETTINGS.format(work=work, port=port, site=site, user=user), encoding="utf-8")
    server = subprocess.Popen([program, "-c", settings], stderr=subprocess.PIPE, text=True)
    try:
        wait_for(port, server)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.communicate()


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, server: "subprocess.Popen[Any]") -> None:
    """Until the server answers; it has half a minute."""
    for _ in range(600):
        assert server.poll() is None, server.communicate()[1]
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"nobody answers on port {port}")
