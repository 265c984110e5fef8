FROM debian:13
RUN ln -sf /bin/bash /bin/sh
RUN rm /bin/sh && ln -s bash /bin/sh && ln -snf /bin/dash /usr/bin/sh
RUN ln -s /bin/sh /usr/local/bin/sh2 && ln -sf /usr/bin/python3 /usr/bin/python
