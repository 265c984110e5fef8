FROM python:3.14
ARG FLASK=3.1.2
RUN pip install --no-cache-dir flask requests==2.33.0 "django>=5" \
    && python3 -m pip install -U numpy
RUN pip3 install -r requirements.txt && pip install . && pip install -e ".[dev]" && pip install ./dist/a.whl
RUN pip install flask==$FLASK git+https://example.com/a.git@v1 -c constraints.txt
RUN pip install git+https://example.com/b.git
