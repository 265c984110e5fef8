# check=skip=JSONArgs▮Recommended;error=true
FROM debian:13-slim
