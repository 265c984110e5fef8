FROM condaforge/miniforge3:25.3.1-0 AS build
RUN conda install -y numpy

FROM condaforge/miniforge3:25.3.1-0 AS a
RUN conda install -y numpy
COPY environment.yml /tmp/
RUN mamba env create -f /tmp/environment.yml && mamba list
RUN conda env update -n base -f /tmp/environment.yml && conda clean -afy
RUN micromamba install -y -n base git; micromamba clean --all --yes
RUN --mount=type=cache,target=/opt/conda/pkgs conda install -y scipy
RUN conda create -n app python=3.14 && rm -rf /opt/conda/pkgs/*
RUN conda install --dry-run numpy
RUN conda config --add channels conda-forge && conda run -n app true
RUN if true; then conda update -y conda; fi
