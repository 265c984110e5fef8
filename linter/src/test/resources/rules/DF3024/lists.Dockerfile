FROM debian:13
RUN apt-get update && apt-get install -y \
    curl \
    git \
    curl \
    # for the tests
    git \
    jq
RUN apk add git git
RUN pip install a b==1 b==2 a
RUN ["apt-get", "install", "-y", "a", "a"]
RUN apt-get install -y $A $A && apt-get install a
RUN A="x x"; apt-get install -y $A
RUN python3 -m pip install --upgrade pip setuptools
RUN pip install --global-option build_ext a --global-option build_ext b -q a
