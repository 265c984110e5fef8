FROM a:1
ENV PIP_NO_CACHE_DIR=1
ONBUILD RUN pip install x==1
ONBUILD ENV PIP_NO_CACHE_DIR=1
ONBUILD RUN pip install x==1
FROM b:1
RUN pip install x==1
ONBUILD RUN pip install x==1
