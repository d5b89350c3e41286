"""The operations screens of an application in Python, offered to Queue Truth over QTP/1.

`python3 testee.py` reads one JSON object a line from standard input and answers on standard output.
"""

from __future__ import annotations

import json
import sys
import traceback
from typing import Any

from contract import Contract
from pages import SURFACES, show_page, support
from request import IllegalRequest, parse_request

PROTOCOL = 1


def main() -> int:
    contract: Contract | None = None
    for line in sys.stdin.buffer:
        if not line.strip():
            continue
        message = decode(line)
        match message.get("t"):
            case "hello":
                if PROTOCOL not in message["protocol"]:
                    print(f"This program speaks protocol {PROTOCOL} alone", file=sys.stderr)
                contract = Contract(message["contract"])
                send(hello(contract))
            case "render":
                send({"t": "result", "id": message["id"], **answer(message, contract)})
            case "bye":
                return 0
    return 0


def hello(contract: Contract) -> dict[str, Any]:
    return {
        "t": "hello",
        "protocol": PROTOCOL,
        "testee": {"name": "ops-ui", "version": "1.0", "language": "python"},
        "surfaces": {surface: support(surface, contract) for surface in SURFACES},
        # So many requests may wait in the pipe; they are answered in turn.
        "concurrency": 8,
    }


def answer(message: dict[str, Any], contract: Contract | None) -> dict[str, Any]:
    """The answer to one request, whatever is asked: a page, or why there is none."""
    if message.get("surface") not in SURFACES:
        return {"status": "unsupported", "reason": "This application has no such surface"}
    if contract is None:
        return {"status": "error", "message": "A page was asked for before the hello"}
    try:
        page = show_page(parse_request(message), contract)
    except IllegalRequest as illegal:
        return {"status": "rejected", "reason": str(illegal)}
    except Exception as error:  # whatever it is, the next request deserves its answer
        return {"status": "error", "message": repr(error), "trace": traceback.format_exc()}
    return {
        "status": "ok",
        "code": page.code,
        "body": page.body,
        "source": f"views.py:{page.line}",
        "truth": page.truth,
    }


def decode(line: bytes) -> dict[str, Any]:
    """A message out of one line. Half a surrogate pair, which UTF-8 has no bytes for, becomes U+FFFD."""
    message: dict[str, Any] = json.loads(line)
    if b"\\u" in line:
        text = json.dumps(message, ensure_ascii=False)
        message = json.loads(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
    return message


def send(message: dict[str, Any]) -> None:
    # ASCII with escapes, so that the locale of this process does not matter.
    print(json.dumps(message), flush=True)


if __name__ == "__main__":
    sys.exit(main())
