// Atoms in space by three.js: balls, bonds, the edges of the cell, an arrow; drawn when something moves and not otherwise.
import {theme} from '../base/theme.js';
import {radius} from './atoms.js';
import {colorOf} from './colors.js';

/**
 * @typedef {{atoms: import('./atoms.js').Atom[], bonds: [number, number][], edges: [number[], number[]][], centre: number[]|null, bright: number[][], field: number[]|null, middle: number[], size: number}} Scene
 * @param {HTMLElement} place
 */
export async function makeSpace(place) {
  const [T, {OrbitControls}] = await Promise.all([load('three.module.js'), load('OrbitControls.js')]);
  const renderer = new T.WebGLRenderer({antialias: true, preserveDrawingBuffer: true});
  renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
  place.append(renderer.domElement);
  renderer.domElement.setAttribute('aria-hidden', 'true');
  const scene = new T.Scene();
  const camera = new T.OrthographicCamera(-1, 1, 1, -1, -1000, 1000);
  camera.up.set(0, 0, 1);
  const light = new T.DirectionalLight(0xffffff, 2.2);
  scene.add(new T.HemisphereLight(0xffffff, 0x8899aa, 1.6), light);
  const controls = new OrbitControls(camera, renderer.domElement);
  controls.listenToKeyEvents(place);
  const group = new T.Group();
  scene.add(group);
  let half = 5;
  let wide = 5;
  /** @type {number[][]} */
  let places = [];
  let waiting = 0;

  const render = () => {
    waiting = 0;
    scene.background = new T.Color(theme() === 'dark' ? 0x14171a : 0xffffff);
    light.position.copy(camera.position);
    renderer.render(scene, camera);
    place.dataset.rendered = String(Number(place.dataset.rendered || 0) + 1);
  };
  const soon = () => { if (!waiting) { waiting = requestAnimationFrame(render); } };
  const fit = () => {
    const width = place.clientWidth;
    const height = place.clientHeight;
    if (width === 0 || height === 0) { return; }
    renderer.setSize(width, height);
    const ratio = width / height;
    const tall = Math.max(half, wide / ratio);
    Object.assign(camera, {left: -tall * ratio, right: tall * ratio, top: tall, bottom: -tall});
    camera.updateProjectionMatrix();
    soon();
  };
  /** Takes in all atoms as they are seen from where the camera is. */
  const frame = () => {
    camera.updateMatrixWorld();
    const right = new T.Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
    const up = new T.Vector3().setFromMatrixColumn(camera.matrixWorld, 1);
    const reach = (/** @type {any} */ axis) => Math.max(2, ...places.map(p => Math.abs(new T.Vector3(...p).sub(controls.target).dot(axis)))) + 1.2;
    [half, wide] = [reach(up), reach(right)];
    fit();
  };
  controls.addEventListener('change', soon);
  const watch = new ResizeObserver(fit);
  watch.observe(place);
  document.addEventListener('themechange', soon);

  function empty() {
    for (const child of [...group.children]) {
      group.remove(child);
      child.geometry?.dispose();
      child.material?.dispose();
    }
  }

  /** @param {Scene} what */
  function balls(what) {
    const sphere = new T.SphereGeometry(1, 24, 16);
    const kinds = new Map();
    what.atoms.forEach(a => { const k = a.kind || a.element; kinds.set(k, [...(kinds.get(k) || []), a]); });
    for (const [kind, atoms] of kinds) {
      const mesh = new T.InstancedMesh(sphere, new T.MeshStandardMaterial({color: colorOf(kind), roughness: 0.55}), atoms.length);
      const r = 0.3 * radius(atoms[0].element) + 0.08;
      atoms.forEach((/** @type {any} */ a, /** @type {number} */ i) => mesh.setMatrixAt(i, new T.Matrix4().compose(new T.Vector3(...a.at), new T.Quaternion(), new T.Vector3(r, r, r))));
      group.add(mesh);
    }
    const halo = (/** @type {number[]} */ at, /** @type {number} */ size, /** @type {number} */ color, /** @type {number} */ opacity) => {
      const ball = new T.Mesh(new T.SphereGeometry(size, 24, 16), new T.MeshBasicMaterial({color, transparent: true, opacity, depthWrite: false}));
      ball.position.set(...at);
      group.add(ball);
    };
    if (what.centre) { halo(what.centre, 0.85, 0xe69f00, 0.45); }
    for (const at of what.bright) { halo(at, 0.5, 0xf0c030, 0.4); }
  }

  /** @param {number[]} from @param {number[]} to @param {number} thick @param {number} color */
  function rod(from, to, thick, color) {
    const a = new T.Vector3(...from);
    const b = new T.Vector3(...to);
    const mesh = new T.Mesh(new T.CylinderGeometry(thick, thick, a.distanceTo(b), 8), new T.MeshStandardMaterial({color, roughness: 0.7}));
    mesh.position.copy(a).add(b).multiplyScalar(0.5);
    mesh.quaternion.setFromUnitVectors(new T.Vector3(0, 1, 0), b.sub(a).normalize());
    group.add(mesh);
  }

  return {
    /** @param {Scene} what */
    show(what) {
      empty();
      balls(what);
      for (const [i, j] of what.bonds) { rod(what.atoms[i].at, what.atoms[j].at, 0.06, 0x8a949e); }
      for (const at of what.bright) { if (what.centre) { rod(what.centre, at, 0.045, 0xe69f00); } }
      if (what.edges.length > 0) {
        const points = what.edges.flatMap(([a, b]) => [new T.Vector3(...a), new T.Vector3(...b)]);
        group.add(new T.LineSegments(new T.BufferGeometry().setFromPoints(points), new T.LineBasicMaterial({color: 0x7d8894})));
      }
      if (what.field) {
        const direction = new T.Vector3(...what.field).normalize();
        const start = new T.Vector3(...(what.centre || what.middle));
        const arrow = new T.ArrowHelper(direction, start, Math.min(4, 0.45 * what.size + 1), 0xcc3377, 0.6, 0.35);
        group.add(arrow);
      }
      // the direction of sight stays while the block grows
      const way = camera.position.clone().sub(controls.target);
      if (way.length() < 1) { way.set(1.2, -2.2, 0.9).multiplyScalar(20); }
      controls.target.set(...what.middle);
      places = what.atoms.map(a => a.at);
      place.dataset.atoms = String(what.atoms.length);
      camera.position.copy(controls.target).add(way);
      controls.update();
      frame();
    },
    /** Looks along a direction. @param {number[]} direction */
    from(direction) {
      camera.position.copy(controls.target).add(new T.Vector3(...direction).normalize().multiplyScalar(50));
      camera.zoom = 1;
      controls.update();
      frame();
    },
    /** @param {number} factor */
    zoom(factor) { camera.zoom *= factor; camera.updateProjectionMatrix(); soon(); },
    /** @returns {Promise<Blob|null>} the picture as PNG */
    picture() { render(); return new Promise(resolve => renderer.domElement.toBlob(resolve, 'image/png')); },
    close() {
      watch.disconnect();
      document.removeEventListener('themechange', soon);
      cancelAnimationFrame(waiting);
      controls.dispose();
      empty();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

/** @param {string} name @returns {Promise<any>} */
function load(name) {
  return import('../vendor/' + name);
}
