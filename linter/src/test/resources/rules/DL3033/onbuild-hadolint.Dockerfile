FROM a:1
ARG A=1
ENV B=1
ONBUILD ARG C=1
ONBUILD ENV D=1
RUN yum install -y a-${A} b-${B} c-${C} d-${D}
FROM b:1
ONBUILD RUN yum install -y a-${A} b-${B} c-${C} d-${D}
