FROM python:3.14
RUN pip install x && rm -rf /usr/src/x ~/.cache && pip install y
RUN pip install x && pip cache purge
RUN rm -rf /root/.cache/pip/* && pip install x
RUN pip install x && rm -rf /root/.cachet
