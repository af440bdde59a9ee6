"""Fixtures that every test shares; the network is shut except for this machine."""

import pytest
from pytest_socket import enable_socket, socket_allow_hosts


@pytest.fixture(autouse=True)
def _no_network():
    """Nothing may leave: only loopback and unix sockets (LibreOffice, chromium, PostgreSQL) are open."""
    socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)
    yield
    enable_socket()
