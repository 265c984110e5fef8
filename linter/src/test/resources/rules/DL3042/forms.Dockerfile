FROM debian:13
ENV PIP=pip3
RUN ["pip", "install", "-r", "x"]
RUN $PIP install -r x
RUN python3.13 -m pip -q install .; sudo -H pip install .
