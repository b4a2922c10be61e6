// measure /progress/ with 50k events
import { chromium } from 'playwright/test';
const port = process.argv[2];
const b = await chromium.launch({executablePath:'/usr/bin/chromium-headless-shell',chromiumSandbox:false});
const p = await b.newPage();
const idx = JSON.parse((await import('node:fs')).readFileSync('dist/questions.json','utf8'));
const N=50000;
const events = Array.from({length:N},(_, at)=>({id:`bench-${String(at).padStart(8,'0')}`,at:new Date(Date.UTC(2026,0,1)+at*60000).toISOString(),kind:'answered',v:1,question:idx[at%idx.length].id,version:1,seed:Math.floor(at/idx.length),hash:'c0ffee',response:'4.089',verdict:at%3?'correct':'incorrect',score:at%3?1:0,feedback:['correct'],misconceptions:[],grader:1,hintsOpened:0,solutionShown:false,durationMs:12000,confidence:null,sitting:null}));
await p.goto(`http://127.0.0.1:${port}/progress/`);
await p.waitForTimeout(1000);
await p.setInputFiles('input[type=file]',{name:'a.json',mimeType:'application/json',buffer:Buffer.from(JSON.stringify({format:'wavelength-log',version:1,exported:'2026-03-01T00:00:00.000Z',events}))});
await p.getByText('entries added').waitFor({timeout:120000});
for (let i=0;i<4;i++){
 await p.goto(`http://127.0.0.1:${port}/about/`);
 await p.goto(`http://127.0.0.1:${port}/progress/`,{waitUntil:'commit'});
 const t = await p.evaluate(()=>new Promise(r=>{const look=()=>{ if(document.querySelector('[aria-label="Objectives"]')&&/entries since/.test(document.querySelector('[data-part=summary]').textContent)) r({done:performance.now(), dcl: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd, load: performance.getEntriesByType('navigation')[0].loadEventEnd}); else setTimeout(look,5)}; look();}));
 console.log(t);
}
await b.close();
