FROM debian:13-slim AS a
CMD --foo▮=none ls
